import { Avatar } from "../../ui/bits/avatar";
import { Button } from "../../ui/bits/button";
import { Mark } from "../../ui/bits/icon";
import { spoken } from "../../ui/when";
import { partsOf } from "../board";
import { type BoardFrame, type CareSnapshot, type StaffHere, useSpeech, useTexts } from "../world";

export type Place = "list" | "talk" | "side";

interface BarProps {
  snapshot: CareSnapshot;
  at: Place;
  go(place: Place): void;
  room(room: { capacity: number; pause: boolean }): void;
  help(): void;
  menu(): void;
}

/** Who is on shift, until when, how much room I have, and the ways to everything else. */
export function TopBar({ snapshot, at, go, room, help, menu }: BarProps) {
  const { desk } = useTexts();
  const { board } = snapshot;
  const self = board?.here.find((person) => person.self);
  return (
    <header class="bar">
      <span class="brand">
        <Mark />
        <span class="hide-m">Luwte</span>
      </span>
      <span class="vr hide-s" />
      <ul class="row people hide-s" aria-label={desk.onShift}>
        {board?.here.map((person) => (
          <PersonTag key={person.handle} person={person} />
        ))}
      </ul>
      <span class="sp" />
      {board && <OpenTag board={board} />}
      <span class="vr hide-s" />
      {self && <Room self={self} room={room} />}
      <Button look="soft" className="square hide-s" label={desk.keys} press={help}>
        <span class="kbd" aria-hidden="true">
          ?
        </span>
      </Button>
      <Button look="soft" className="square" icon="menu" label={desk.menu} press={menu} />
      <Jump snapshot={snapshot} at={at} go={go} />
    </header>
  );
}

function PersonTag({ person }: { person: StaffHere }) {
  const { desk } = useTexts();
  const state = person.self
    ? desk.you
    : person.pause
      ? desk.onPause
      : desk.roomOf(person.busy, person.capacity);
  return (
    <li class="tag">
      <Avatar name={person.name} me={person.self} />
      <span class="hide-m">
        {person.name}
        <span class="q">, {state}</span>
      </span>
    </li>
  );
}

function OpenTag({ board }: { board: BoardFrame }) {
  const { desk, settings } = useTexts();
  const { lang } = useSpeech();
  const { until, next, intake } = board.open;
  const day = next ? (settings.relative[next.day] ?? settings.dayNames[next.day] ?? next.day) : "";
  const isOpen = board.open.open ?? intake;
  const openText = until ? desk.openUntil(spoken(until, lang)) : desk.openAlways;
  const closedText = next ? desk.opensAt(day, spoken(next.time, lang)) : desk.closedNow;
  return (
    <span class="q sm nw hide-s">
      {isOpen ? openText : closedText}
      {isOpen && !intake && <b>. {desk.intakeStopped}</b>}
    </span>
  );
}

const MOST_AT_ONCE = 9;

function Room({ self, room }: { self: StaffHere; room: BarProps["room"] }) {
  const { desk } = useTexts();
  const { busy, capacity, pause } = self;
  const change = (by: number) =>
    room({ capacity: Math.min(MOST_AT_ONCE, Math.max(0, capacity + by)), pause });
  return (
    <div class="row">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in the bar */}
      <div class="row" role="group" aria-label={desk.roomLabel}>
        <span class="sm q hide-m" aria-hidden="true">
          {desk.room}
        </span>
        <Button look="soft" className="square" label={desk.fewer} press={() => change(-1)}>
          −
        </Button>
        <b class="nw">{desk.roomOf(busy, capacity)}</b>
        <Button look="soft" className="square" label={desk.more} press={() => change(1)}>
          +
        </Button>
      </div>
      <Button icon="pause" pressed={pause} press={() => room({ capacity, pause: !pause })}>
        {desk.pause}
      </Button>
    </div>
  );
}

function Jump({ snapshot, at, go }: Pick<BarProps, "snapshot" | "at" | "go">) {
  const { desk } = useTexts();
  const inDanger = partsOf(snapshot.board).danger.length;
  const places: Place[] = ["list", "talk", "side"];
  return (
    <nav class="jump" aria-label={desk.partsLabel}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          onClick={() => go(place)}
          {...(place === at ? { "aria-current": "true" as const } : {})}
        >
          {desk.parts[place]}
          {place === "list" && inDanger > 0 && <b> · {desk.inDangerShort(inDanger)}</b>}
        </button>
      ))}
    </nav>
  );
}
