import type { Mark, ThreadItem } from "../../protocol";
import { CLOCK, Icon, TICK, TICKS } from "../../ui/icon";
import type { Page } from "../page";
import { type Row, rowsOf } from "./rows";
import type { VisitTexts } from "./texts/nl";
import { textsOf } from "./texts/of";

const ICONS: Record<Mark, string> = { sending: CLOCK, arrived: TICK, seen: TICKS };

function dayText(minute: number, t: VisitTexts, lang: string): string {
  const then = new Date(minute * 60_000);
  const days = Math.round(
    (new Date().setHours(0, 0, 0, 0) - new Date(then).setHours(0, 0, 0, 0)) / 86_400_000,
  );
  const day =
    [t.today, t.yesterday][days] ?? then.toLocaleDateString(lang, { day: "numeric", month: "long" });
  return t.at(day, then.toTimeString().slice(0, 5));
}

function Message({ item, first, page }: { item: ThreadItem; first: boolean; page: Page }) {
  const guest = page.view.guest && page.guest;
  const { kind, mine, slot, unreadable, text } = item;
  const seq = item.seq ?? "";
  // What programs tell each other.
  if (kind === "system") return <div data-seq={seq}>{guest && <guest.System page={page} item={item} />}</div>;
  return (
    <p class={`msg ${kind}${mine ? " me" : slot > 1 ? " g" : ""}${first ? " gap" : ""}`} data-seq={seq}>
      {guest && kind === "quote" && <small>{guest.quoteLabel(page, item)}</small>}
      {unreadable ? <i>{textsOf(page).unreadable}</i> : text}
    </p>
  );
}

function Line({ row, page }: { row: Row; page: Page }) {
  const t = textsOf(page);
  const { lang } = page.view;
  switch (row.kind) {
    case "day":
      return <p class="day">{dayText(row.minute, t, lang)}</p>;
    case "name":
      return <p class={row.guest ? "name g" : "name"}>{row.name}</p>;
    case "mark":
      return (
        <p class="mark">
          <Icon d={ICONS[row.mark]} size={16} />
          {t.marks[row.mark]}
        </p>
      );
    case "after":
      return page.guest && <page.guest.Lines page={page} id={row.item} />;
    default:
      return <Message item={row.item} first={row.first} page={page} />;
  }
}

/** The messages of this visit. New ones are read aloud politely. */
export function Log({ page }: { page: Page }) {
  const t = textsOf(page);
  const { chat, names } = page.view;
  const places = page.guest ? page.guest.places(page) : undefined;
  return (
    <div class="log" role="log" aria-label={t.chat}>
      {rowsOf(chat!.items, names, places).map((row) => (
        <Line key={row.id} row={row} page={page} />
      ))}
    </div>
  );
}

function band(): [top: number, bottom: number] {
  const edge = (name: string) => document.querySelector(name)!.getBoundingClientRect();
  return [edge(".bar").bottom - 1, edge(".foot").top + 1];
}

function messagesBeyond(read: number): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>("[data-seq]")];
  return all.filter(({ dataset }) => Number(dataset.seq) > read);
}

const isOwn = ({ classList }: HTMLElement) => classList.contains("me");

/** Where to scroll so that the first message of others beyond `read` stands at the top; null when there is none. */
export function firstUnread(read: number): number | null {
  const first = messagesBeyond(read).find((message) => !isOwn(message));
  return first ? scrollY + first.getBoundingClientRect().top - band()[0] - 8 : null;
}

/** The end of the run of messages beyond `read`, as `seq`, of which each is in sight or one's own; 0 for none. */
export function lastVisible(read: number): number {
  const [top, bottom] = band();
  let seq = 0;
  for (const message of messagesBeyond(read)) {
    const box = message.getBoundingClientRect();
    // Of one that is taller than the screen, the end must be in sight.
    const fits = box.top >= top || box.height > bottom - top;
    if (!isOwn(message) && !(fits && box.bottom > top && box.bottom <= bottom)) break;
    seq = Number(message.dataset.seq);
  }
  return seq;
}
