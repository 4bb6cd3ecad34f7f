import { useState } from "preact/hooks";
import { Avatar } from "../../ui/bits/avatar";
import { Button } from "../../ui/bits/button";
import { Icon, type IconName } from "../../ui/bits/icon";
import type { Drafts } from "../drafts";
import type { QuickText } from "../requests";
import { type CareThread, type MineEntry, useTexts, useWorld } from "../world";
import type { GuestDeeds } from "./centre";
import { GuestBox } from "./guest/guest-box";
import { HelpBox } from "./guest/help-box";
import { QuickRows } from "./quick-list";
import { Summary } from "./summary";

type Tab = "who" | "summary" | "help" | "quick";
const TABS: readonly [Tab, IconName][] = [
  ["who", "people"],
  ["summary", "sheet"],
  ["help", "letter"],
  ["quick", "lines"],
];

interface SideProps extends GuestDeeds {
  thread: CareThread;
  /** Null when it is not mine now. */
  entry: MineEntry | null;
  hand(): void;
  park(on: boolean): void;
  drafts: Drafts;
  quick: readonly QuickText[];
  insert(text: QuickText): void;
  /** On a tablet the context folds to icons; true while one of them is open. */
  open: boolean;
  setOpen(open: boolean): void;
}

/** What belongs to the conversation: who is here, the summary, the quick texts. */
export function Side(props: SideProps) {
  const { thread, entry, drafts, quick, insert, open, setOpen } = props;
  const { desk, note } = useTexts();
  const [tab, setTab] = useState<Tab>("who");
  const writes = thread.state === "open" && !thread.readOnly;
  const guest = thread.guest;
  const tabs = TABS.filter(([name]) => name !== "help" || guest !== null);
  const labels = { who: desk.whoIsHere, summary: desk.summary, help: note.heading, quick: desk.quickTexts };
  const shown = (name: Tab) => (name === tab ? "shown" : "");
  const pick = (name: Tab) => {
    setOpen(!(open && name === tab));
    setTab(name);
  };
  return (
    <aside class="side" aria-label={desk.side} tabIndex={-1} data-part>
      <div class="tabs">
        {tabs.map(([name, icon]) => (
          <button
            key={name}
            type="button"
            aria-label={labels[name]}
            aria-pressed={open && name === tab}
            onClick={() => pick(name)}
          >
            <Icon name={icon} />
          </button>
        ))}
      </div>
      <section class={shown("who")}>
        <WhoIsHere thread={thread} />
        {guest && entry && <GuestBox {...props} guest={guest} />}
        {entry && <Moves parked={entry.parked} hand={props.hand} park={props.park} />}
      </section>
      <section class={shown("summary")}>
        <Summary key={thread.conv} thread={thread} drafts={drafts} />
      </section>
      {guest && (
        <section class={shown("help")}>
          <h2>{note.heading}</h2>
          <HelpBox {...props} guest={guest} writes={writes} />
        </section>
      )}
      <section class={shown("quick")}>
        <h2>
          {desk.quickTexts}
          <span class="sp" />
          {writes && (
            <span class="kbd" aria-hidden="true">
              /
            </span>
          )}
        </h2>
        {quick.length === 0 && <p class="hint">{desk.noQuickTexts}</p>}
        {writes ? <QuickRows quick={quick} pick={insert} /> : <p class="hint">{desk.noBox}</p>}
      </section>
    </aside>
  );
}

function WhoIsHere({ thread }: { thread: CareThread }) {
  const { staff } = useWorld();
  const { desk } = useTexts();
  const me = staff.me()?.handle;
  const looks = thread.youth?.here && thread.youth.shown;
  return (
    <>
      <h2>{desk.whoIsHere}</h2>
      <p class="person">
        <Avatar name={thread.word} />
        {desk.youth}
        <span class="sp" />
        <span class="tag">
          <Icon name={looks ? "eye" : "moon"} small />
          {looks ? desk.screenOpen : desk.phoneAway}
        </span>
      </p>
      {thread.staff.map((person) => (
        <p class="person" key={person.handle}>
          <Avatar name={person.name} me={person.handle === me} />
          <span>
            {person.name}
            {person.handle === me && <span class="q">, {desk.you}</span>}
          </span>
        </p>
      ))}
    </>
  );
}

/** Where the header has no room for them. */
function Moves({ parked, hand, park }: { parked: boolean; hand(): void; park(on: boolean): void }) {
  const { desk } = useTexts();
  return (
    <div class="row show-m">
      <Button press={hand}>{desk.hand}</Button>
      <Button press={() => park(!parked)}>{parked ? desk.unpark : desk.park}</Button>
    </div>
  );
}
