import { Icon, OFFLINE, PLUS, SEND } from "../../ui/icon";
import type { Page } from "../page";
import { screenOf } from "../screen";
import { callForHelp, send, write } from "./deeds";
import { textsOf } from "./texts/of";

type Props = { page: Page };

function Banner({ page }: Props) {
  const t = textsOf(page);
  const { chat, notice } = page.view;
  const { problem, online, staff, phase } = chat!;
  if (notice || (online && !problem)) return null;
  if (phase !== "open" && !problem) return null;
  return (
    <div class="banner" role="status">
      <Icon d={OFFLINE} />
      <p>
        {online
          ? t.problems[problem!]
          : page.guest?.offlineText(page) || t.offline(staff[0]?.name ?? t.someone)}
      </p>
    </div>
  );
}

function hasFiles(data: DataTransfer | null): boolean {
  return !!data && Array.prototype.includes.call(data.types, "Files");
}

/** As tall as its text, up to four lines. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = "";
  if (field.value) field.style.height = `${Math.min(field.scrollHeight + 3, 112)}px`;
}

function Composer({ page, hint }: Props & { hint: string }) {
  const t = textsOf(page);
  const { draft } = page.view;
  const barPicture = (event: ClipboardEvent | DragEvent) => {
    if (!hasFiles("clipboardData" in event ? event.clipboardData : event.dataTransfer)) return;
    event.preventDefault();
    page.set({ notice: "picture" });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void send(page);
  };
  return (
    <form class="write" onSubmit={submit}>
      <button type="button" class="round" aria-label={t.more} onClick={() => page.open("more")}>
        <Icon d={PLUS} />
      </button>
      <textarea
        rows={1}
        ref={(field) => grow(field)}
        aria-label={t.write}
        placeholder={hint}
        value={draft}
        onInput={(event) => write(page, event.currentTarget.value)}
        onPaste={barPicture}
        onDragOver={(event) => hasFiles(event.dataTransfer) && event.preventDefault()}
        onDrop={barPicture}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || !matchMedia("(pointer:fine)").matches) return;
          if (!event.isComposing) submit(event);
        }}
      />
      <button type="submit" class="round send" aria-label={t.send}>
        <Icon d={SEND} flip />
      </button>
    </form>
  );
}

/** What the thumb needs below the screen; nothing on most of them. */
export function Foot({ page }: Props) {
  const t = textsOf(page);
  const { extra } = page;
  const { chat, notice } = page.view;
  const screen = screenOf(page.view);
  const strip = page.guest?.strip(page);
  if (screen === "danger")
    return (
      <footer class="foot">
        {strip}
        <div class="pad">
          <button type="button" class="btn" onClick={page.back}>
            {t.backToChat}
          </button>
        </div>
      </footer>
    );
  if (screen !== "visit" || !chat) return strip && <footer class="foot">{strip}</footer>;
  const { phase, later } = chat;
  if (phase === "closed" && !later)
    return <footer class="foot">{extra && <extra.Over page={page} />}</footer>;
  const waits = phase !== "open" && !later;
  return (
    <footer class="foot">
      <Banner page={page} />
      {extra && notice && <extra.Hinting page={page} notice={notice} />}
      {waits && (
        <div class="pad">
          <button type="button" class="btn warm" onClick={() => callForHelp(page)}>
            {t.danger}
            <small>{t.dangerText}</small>
          </button>
        </div>
      )}
      {strip}
      <Composer page={page} hint={waits ? t.writeAlreadyHint : t.writeHint} />
    </footer>
  );
}
