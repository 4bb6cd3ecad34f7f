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

function Message({ item, first, t }: { item: ThreadItem; first: boolean; t: VisitTexts }) {
  const text = item.unreadable ? <i>{t.unreadable}</i> : item.text;
  if (item.kind === "system") return <p class="sys">{text}</p>;
  const mine = item.mine ? " me" : "";
  return (
    <p class={`msg${mine}${first ? " gap" : ""}`} data-seq={item.seq ?? ""}>
      {text}
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
      return <p class="name">{row.name}</p>;
    case "mark":
      return (
        <p class="mark">
          <Icon d={ICONS[row.mark]} size={16} />
          {t.marks[row.mark]}
        </p>
      );
    default:
      return <Message item={row.item} first={row.first} t={t} />;
  }
}

/** The messages of this visit. New ones are read aloud politely. */
export function Log({ page }: { page: Page }) {
  const t = textsOf(page);
  const { chat, names } = page.view;
  return (
    <div class="log" role="log" aria-label={t.chat}>
      {rowsOf(chat!.items, names).map((row) => (
        <Line key={row.id} row={row} page={page} />
      ))}
    </div>
  );
}

/** The highest `seq` whose message is fully between the bar and the foot; 0 when there is none. */
export function lastVisible(): number {
  const top = document.querySelector(".bar")!.getBoundingClientRect().bottom;
  const bottom = document.querySelector(".foot")!.getBoundingClientRect().top;
  let seq = 0;
  for (const message of document.querySelectorAll<HTMLElement>("[data-seq]")) {
    const box = message.getBoundingClientRect();
    if (box.bottom > top && box.bottom <= bottom + 1) seq = Math.max(seq, Number(message.dataset.seq));
  }
  return seq;
}
