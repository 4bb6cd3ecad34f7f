import { Icon } from "../../ui/bits/icon";
import { timeOf } from "../../ui/when";
import type { Line } from "../lines";
import { useSpeech, useTexts } from "../world";

/** One line of the conversation. Text is only ever text: no markup, no links. */
export function MessageLine({ line }: { line: Line }) {
  const { desk } = useTexts();
  if (line.kind === "silence") return <li class="gap">{desk.longSilence(line.minutes)}</li>;
  if (line.kind === "name") return <li class="who">{desk.youth}</li>;
  if (line.kind === "mark") return <MarkLine item={line.item} />;
  const { item, ours } = line;
  if (item.unreadable) return <li class={ours ? "m me shut" : "m shut"}>{desk.unreadable}</li>;
  return (
    <li class={ours ? "m me" : "m"} dir="auto">
      {item.text}
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
