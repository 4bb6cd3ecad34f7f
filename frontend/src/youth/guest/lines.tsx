import type { ThreadItem } from "../../protocol";
import type { Page } from "../page";
import { showFirst } from "./first";
import { beginWorker, workerIn } from "./people";
import { guestTexts } from "./texts";
import type { Line } from "./view";
import { clockOf } from "./when";

type Props = { page: Page };

/** How an end reads: for the last one how far it has come, for an earlier one that it is over. */
function endText(page: Page, line: Line & { what: "end" }, isLast: boolean): string[] {
  const t = guestTexts[page.view.lang];
  const { ending } = page.view.guest!.told;
  const { name } = line;
  if (!ending || !isLast) return [t.ended.youth(name, "")];
  if (ending.by !== "youth") return ["", t.ended[ending.by](name, beginWorker(page))];
  if (ending.confirmed) return t.confirmed(name, workerIn(page));
  const [bold, rest] = t.stopped(name);
  return [bold!, rest + (ending.told ? t.told(name, beginWorker(page)) : "")];
}

function textOf(page: Page, line: Line, isLast: boolean): string[] {
  const t = guestTexts[page.view.lang];
  switch (line.what) {
    case "since":
      return ["", t.since(line.name, clockOf(line.minute, page.view.lang))];
    case "end":
      return endText(page, line, isLast);
    case "sent":
    case "arrived":
      return t[line.what](line.name);
    case "agreed":
    case "disagreed":
      return t[line.what];
    default:
      return t[line.what](beginWorker(page));
  }
}

/** The items after which something about guests happened; "" when it was before all. */
export function places(page: Page): ReadonlySet<string> {
  const { guest } = page.view;
  return new Set(guest ? guest.lines.map(({ after }) => after) : []);
}

/** What happened after the item `id`. */
export function Lines({ page, id }: Props & { id: string }) {
  const { lines } = page.view.guest!;
  const ends = lines.filter(({ what }) => what === "end");
  return (
    <>
      {lines
        .filter(({ after }) => after === id)
        .map((line) => {
          const [bold, rest] = textOf(page, line, line === ends[ends.length - 1]);
          if (line.what === "since")
            return (
              <p class="sys" key={line.key}>
                {rest}
              </p>
            );
          return (
            <p class="note gap" key={line.key} data-end={line.what === "end" ? "" : undefined}>
              {bold && <b>{bold}</b>}
              {rest}
            </p>
          );
        })}
    </>
  );
}

function firstWords({ text, slot }: ThreadItem): string | null {
  if (slot < 2) return null;
  try {
    const { a, text: words } = JSON.parse(text) as { a?: unknown; text?: unknown };
    return a === "first" && typeof words === "string" ? words : null;
  } catch {
    return null;
  }
}

/** What a guest had to say first, as a card; nothing for other messages between the programs. */
export function System({ page, item }: Props & { item: ThreadItem }) {
  const words = firstWords(item);
  const { face, told } = page.view.guest!;
  const name = face.names.get(item.slot);
  if (!words || !name) return null;
  return (
    <div ref={told.inside?.hushed ? showFirst : null} class="note first gap">
      <p>
        <b>{guestTexts[page.view.lang].hushedHere(name)}</b>
      </p>
      <p>{words}</p>
    </div>
  );
}

/** Whose words an earlier message was, that was sent again. */
export function quoteLabel(page: Page, { quoted = 0 }: ThreadItem): string {
  const t = guestTexts[page.view.lang];
  const names = page.view.guest!.face.names;
  return t.quote(quoted === 0 ? t.you : names.get(quoted) || workerIn(page));
}
