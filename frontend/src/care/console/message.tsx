import { Icon } from "../../ui/bits/icon";
import { timeOf } from "../../ui/when";
import type { Line } from "../lines";
import { useSpeech, useTexts } from "../world";

const TEAM = 1;

interface LineProps {
  line: Line;
  /** Working names of guests by slot, also of those who left. */
  names: ReadonlyMap<number, string>;
}

/** One line of the conversation. Text is only ever text: no markup, no links. */
export function MessageLine({ line, names }: LineProps) {
  const { desk, guests } = useTexts();
  if (line.kind === "silence") return <li class="gap">{desk.longSilence(line.minutes)}</li>;
  if (line.kind === "name") return <NameLine slot={line.slot} names={names} />;
  if (line.kind === "mark") return <MarkLine item={line.item} />;
  if (line.kind === "told") {
    const said = guests.log[line.what];
    return said ? <li class="gap">{said}</li> : null;
  }
  return <Message line={line} />;
}

function NameLine({ slot, names }: { slot: number; names: LineProps["names"] }) {
  const { desk, guests } = useTexts();
  if (slot < 2) return <li class="who">{desk.youth}</li>;
  return <li class="who">{guests.said(names.get(slot) ?? guests.guest)}</li>;
}

function Message({ line }: { line: Extract<Line, { kind: "message" }> }) {
  const { desk, guests } = useTexts();
  const { item, ours } = line;
  const look = ["m", ours && "me", item.slot > TEAM && "guest", item.unreadable && "shut"];
  const classes = look.filter(Boolean).join(" ");
  if (item.unreadable) return <li class={classes}>{desk.unreadable}</li>;
  if (item.kind !== "quote") {
    return (
      <li class={classes} dir="auto">
        {item.text}
      </li>
    );
  }
  return (
    <li class={classes}>
      <p class="hint">{item.quoted === TEAM ? guests.quoteOurs : guests.quote}</p>
      <blockquote dir="auto">{item.text}</blockquote>
    </li>
  );
}

function MarkLine({ item }: Pick<Extract<Line, { kind: "mark" }>, "item">) {
  const { desk } = useTexts();
  const { lang } = useSpeech();
  const mark = item.mark ?? "sending";
  return (
    <li class="who me">
      {item.minute !== null && <span>{timeOf(item.minute, lang)} ·</span>}
      <Icon name={mark === "sending" ? "clock" : mark === "seen" ? "eye" : "check"} small />
      {desk[mark]}
    </li>
  );
}
