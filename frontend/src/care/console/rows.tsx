import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../../ui/bits/icon";
import type { DangerRow } from "../board";
import { type MineEntry, useSpeech, useTexts, type WaitingEntry } from "../world";
import { SilenceTrack } from "./track";

interface RowProps {
  icon: IconName;
  iconLabel: string;
  name: string;
  time: string;
  look?: "alarm" | "new" | "";
  current?: boolean;
  press(): void;
  children?: ComponentChildren;
}

function Row({ icon, iconLabel, name, time, look = "", current, press, children }: RowProps) {
  return (
    <li>
      <button
        type="button"
        class={look ? `item ${look}` : "item"}
        onClick={press}
        {...(current ? { "aria-current": "true" as const } : {})}
      >
        <Icon name={icon} label={iconLabel} />
        <span class="nm">{name}</span>
        <span class="tm">{time}</span>
        <span class="sub">{children}</span>
      </button>
    </li>
  );
}

/** Whoever said that there is danger, in their own words. */
export function DangerLine(props: { row: DangerRow; current: boolean; first: boolean; press(): void }) {
  const { desk } = useTexts();
  const { row, current, first, press } = props;
  const quote = desk.quote[row.entry.danger || "now"];
  if (row.from === "colleague") {
    return (
      <li class="item alarm">
        <Icon name="danger" label={desk.inDanger} />
        <span class="nm">{row.entry.word}</span>
        <span class="sub">
          {quote}, {desk.with(row.entry.name)}
        </span>
      </li>
    );
  }
  const isMine = row.from === "mine";
  return (
    <Row
      icon="danger"
      iconLabel={desk.inDanger}
      name={isMine ? row.entry.word : quote}
      time={isMine ? "" : desk.minutes(row.entry.minutes)}
      look="alarm"
      current={current}
      press={press}
    >
      <span>{isMine ? quote : desk.fromQueue(desk.doorLow[row.entry.door])}</span>
      {first && (
        <span class="kbd" aria-hidden="true">
          G
        </span>
      )}
    </Row>
  );
}

/** Somebody in the queue. Their text is not shown before they are taken. */
export function WaitingLine(props: { entry: WaitingEntry; current: boolean; press(): void }) {
  const { desk } = useTexts();
  const { lang } = useSpeech();
  const { entry, current, press } = props;
  const isBack = entry.back || entry.later;
  const name = entry.back ? desk.backWithCode : entry.later ? desk.laterMessage : desk.door[entry.door];
  const icon = entry.back ? "back" : entry.later ? "letter" : entry.door === "self" ? "person" : "people";
  return (
    <Row
      icon={icon}
      iconLabel={desk.doorLow[entry.door]}
      name={name}
      time={desk.minutes(entry.minutes)}
      current={current}
      press={press}
    >
      {isBack && <span>{desk.doorLow[entry.door]}</span>}
      {entry.lang !== lang && <span>{desk.langs[entry.lang]}</span>}
      {entry.away !== null && (
        <span class="tag">
          <Icon name="moon" small />
          {desk.away(entry.keeps ?? 0)}
        </span>
      )}
      {entry.wrote && entry.away === null && (
        <span class="tag">
          <Icon name="pen" small />
          {desk.wrote}
        </span>
      )}
    </Row>
  );
}

interface MineProps {
  entry: MineEntry;
  unread: number;
  guest: MineEntry["guest"];
  wished: MineEntry["wished"];
  current: boolean;
  press(): void;
}

/** One of my conversations: who is silent, since when, whether a guest is there, and what waits for me. */
export function MineLine(props: MineProps) {
  const { desk } = useTexts();
  const { entry, unread, guest, wished, current, press } = props;
  const minutes = entry.silent?.minutes ?? entry.minutes;
  const isMyTurn = entry.silent?.who === "staff" || unread > 0;
  return (
    <Row
      icon={entry.parked ? "parked" : entry.door === "self" ? "person" : "people"}
      iconLabel={entry.parked ? desk.parked : desk.doorLow[entry.door]}
      name={entry.word}
      time={isMyTurn ? desk.minutes(minutes) : desk.silent(minutes)}
      look={unread > 0 ? "new" : ""}
      current={current}
      press={press}
    >
      <GuestTag guest={guest} wished={wished} />
      {isMyTurn ? (
        <MyTurn unread={unread} />
      ) : (
        <TheirTurn entry={entry} minutes={minutes} current={current} />
      )}
    </Row>
  );
}

/** Straw, with a word: whether a guest is in or asked, or the youth wants one. */
function GuestTag({ guest, wished }: Pick<MineEntry, "guest" | "wished">) {
  const { guests } = useTexts();
  if (!guest && !wished) return null;
  const icon = { in: "eye", paused: "pause", hushed: "lines", proposed: "clock" } as const;
  return (
    <span class="tag guest">
      <Icon name={guest ? icon[guest] : "people"} small />
      {guests.row[guest || "wished"]}
    </span>
  );
}

function MyTurn({ unread }: { unread: number }) {
  const { desk } = useTexts();
  return (
    <>
      {unread > 0 && (
        <span class="new-n">
          <span aria-hidden="true">{unread}</span>
          <span class="vh">{desk.newCount(unread)}</span>
        </span>
      )}
      <span class="tag wait">{unread > 0 ? desk.newWaits : desk.waitsOnYou}</span>
    </>
  );
}

function TheirTurn({ entry, minutes, current }: { entry: MineEntry; minutes: number; current: boolean }) {
  const { desk } = useTexts();
  if (entry.parked) return <span>{desk.returnsWhen}</span>;
  const looks = entry.youth?.here && entry.youth.shown;
  return (
    <>
      <SilenceTrack minutes={minutes} />
      <span>{looks ? (current ? desk.readsAlong : desk.screenOpen) : desk.phoneAway}</span>
    </>
  );
}
