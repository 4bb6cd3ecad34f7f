import type { ThreadItem } from "../../protocol";
import { Icon } from "../../ui/bits/icon";
import { timeOf } from "../../ui/when";
import type { Line } from "../lines";
import { type Talk, useKind, useSpeech } from "../world";

/** One line of the conversation. Text is only ever text: no markup, no links. */
export function LogLine({ line, talk }: { line: Line; talk: Talk }) {
  const { texts } = useSpeech();
  const who = useNames(talk);
  if (line.kind === "name") return <li class={line.mine ? "who me" : "who"}>{who(line.slot, line.mine)}</li>;
  if (line.kind === "mark") return <MarkLine item={line.item} />;
  if (line.kind === "said") return <Said item={line.item} who={who} />;
  return (
    <li class="m first" dir="auto">
      <b>{line.item.mine ? texts.first.saidByMe : texts.first.saidBy(who(line.item.slot))}</b>
      {line.text}
    </li>
  );
}

function Said({ item, who }: { item: ThreadItem; who(slot: number): string }) {
  const { texts } = useSpeech();
  const side = item.mine ? "m me" : "m";
  if (item.unreadable) return <li class={`${side} shut`}>{texts.talk.unreadable}</li>;
  if (item.kind === "quote") {
    const from = item.quoted && item.quoted !== item.slot ? who(item.quoted) : "";
    return (
      <li class={side}>
        <span class="quoted">{from ? texts.talk.quotedOf(from) : texts.talk.quoted}</span>
        <blockquote dir="auto">{item.text}</blockquote>
      </li>
    );
  }
  return (
    <li class={side} dir="auto">
      {item.text}
    </li>
  );
}

function MarkLine({ item }: { item: ThreadItem }) {
  const { texts, lang } = useSpeech();
  const mark = item.mark ?? "sending";
  return (
    <li class="who me">
      {item.minute !== null && <span>{timeOf(item.minute, lang)} ·</span>}
      <Icon name={mark === "sending" ? "clock" : mark === "seen" ? "eye" : "check"} small />
      {texts.talk[mark]}
    </li>
  );
}

function useNames(talk: Talk): (slot: number, mine?: boolean) => string {
  const { texts } = useSpeech();
  const kind = useKind();
  return (slot, mine = false) => {
    if (mine) return texts.talk.youAre[kind];
    if (slot === 0) return texts.talk.youth;
    return talk.names.get(slot) ?? (slot === 1 ? texts.talk.worker : "");
  };
}
