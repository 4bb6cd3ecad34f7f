import type { Page } from "./page";
import { codeTexts } from "./texts/code";
import { textsOf } from "./visit/texts/of";

type Props = { page: Page };

function NewCode({ page }: Props) {
  const t = textsOf(page);
  const { code, busy, trouble } = page.view;
  const own = codeTexts[page.view.lang];
  if (!code)
    return (
      <>
        <p role="status">{trouble ? t.refused.offline : busy && own.making}</p>
        {trouble && (
          <button type="button" class="btn main" onClick={() => void page.visit!.makeCode(page)}>
            {t.again}
          </button>
        )}
      </>
    );
  const groups = code.replace(/[^0-9A-Z]/gi, "").match(/.{1,4}/g)!;
  return (
    <>
      <p class="code" role="img" aria-label={`${own.label}: ${groups.join(" ")}`}>
        {groups.map((group) => (
          <b>{group}</b>
        ))}
      </p>
      <div class="note stack">
        <p>
          <b>{own.paper[0]}</b>
          {own.paper[1]}
        </p>
        <p>{own.noPhoto}</p>
      </div>
    </>
  );
}

/** The code with which this youth comes back. Nothing is copied and nothing keeps it. */
export function CodeScreen({ page }: Props) {
  const own = codeTexts[page.view.lang];
  return (
    <main>
      <div class="stack">
        <h1>{own.title}</h1>
        <p>{own.text}</p>
      </div>
      <NewCode page={page} />
      <ul class="dots small">
        {own.why.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <button type="button" class="btn main" onClick={page.back}>
        {own.done}
      </button>
    </main>
  );
}

/** Where a code is typed. Typing errors are found here, without asking anybody. */
export function EnterScreen({ page }: Props) {
  const t = textsOf(page);
  const { busy, trouble } = page.view;
  const own = codeTexts[page.view.lang];
  const error =
    trouble && (trouble in own.errors ? own.errors[trouble as "mistyped"] : t.refused[trouble as "slow"]);
  const submit = (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    if (!busy) void page.visit!.comeBack(page, field.value).then(() => page.view.trouble && field.focus());
  };
  return (
    <main>
      <div class="stack">
        <h1>{own.enter}</h1>
        <p>{own.enterText}</p>
      </div>
      <form class={error ? "stack bad" : "stack"} onSubmit={submit}>
        <label for="code">
          <b>{own.label}</b>
        </label>
        <input
          id="code"
          class="field type"
          autocapitalize="characters"
          autocomplete="off"
          autocorrect="off"
          spellcheck={false}
          maxLength={40}
          aria-invalid={!!error}
          aria-describedby="code-help"
        />
        <p id="code-help" class={error ? "small err" : "small soft"} role="status">
          {error || own.help}
        </p>
        <button type="submit" class="btn main air">
          {busy ? t.busy : t.goOn}
        </button>
      </form>
      <div class="note stack">
        <p>{own.unreadOnly}</p>
        <p>{own.lost}</p>
      </div>
    </main>
  );
}
