import { useEffect, useRef, useState } from "preact/hooks";
import type { QuickText } from "../requests";
import { useTexts } from "../world";

const WITH_A_DIGIT = 9;

/** The quick texts over the box: a digit or Enter puts one in, Esc goes back. Nothing is ever sent from here. */
export function QuickList(props: { quick: readonly QuickText[]; pick(text: QuickText): void; away(): void }) {
  const { desk } = useTexts();
  const [sought, setSought] = useState("");
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const found = props.quick.filter((text) => matches(text, sought));
  const press = (event: KeyboardEvent) => {
    const chosen = event.key === "Enter" ? found[0] : found[Number(event.key) - 1];
    if (event.key === "Escape") {
      event.stopPropagation();
      props.away();
    }
    if (!chosen) return;
    event.preventDefault();
    props.pick(chosen);
  };
  return (
    <section class="quick" aria-label={desk.quickTexts} onKeyDown={press}>
      <label class="vh" for="quick-filter">
        {desk.quickFilter}
      </label>
      <input
        ref={box}
        id="quick-filter"
        class="in"
        placeholder={desk.quickFilter}
        autocomplete="off"
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      {props.quick.length === 0 && <p class="hint">{desk.noQuickTexts}</p>}
      <QuickRows quick={found} pick={props.pick} />
    </section>
  );
}

export function QuickRows({ quick, pick }: { quick: readonly QuickText[]; pick(text: QuickText): void }) {
  return (
    <ul>
      {quick.map((text, index) => (
        <li key={text.id}>
          <button type="button" class="qt" title={text.text} onClick={() => pick(text)}>
            <span class="kbd" aria-hidden="true">
              {index < WITH_A_DIGIT ? index + 1 : "·"}
            </span>
            <span lang={text.lang}>{text.title}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function matches(text: QuickText, sought: string): boolean {
  return `${text.title} ${text.text}`.toLowerCase().includes(sought.trim().toLowerCase());
}
