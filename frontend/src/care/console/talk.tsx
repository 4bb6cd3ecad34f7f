import { Button } from "../../ui/bits/button";
import { Icon } from "../../ui/bits/icon";
import { ProblemNote } from "../../ui/bits/note";
import { timeOf } from "../../ui/when";
import type { Drafts } from "../drafts";
import type { QuickText } from "../requests";
import { type CareThread, type MineEntry, useSpeech, useTexts } from "../world";
import { Composer } from "./composer";
import { GuestStrips } from "./guest/strips";
import { Messages } from "./messages";

export interface TalkProps {
  thread: CareThread;
  entry: MineEntry | null;
  /** The server's minute. */
  now: number;
  drafts: Drafts;
  quick: readonly QuickText[];
  ctrlEnter: boolean;
  pushed: number;
  quickOpen: boolean;
  dangerOpen: boolean;
  openQuick(open: boolean): void;
  toggleDanger(): void;
  hand(): void;
  park(on: boolean): void;
  close(): void;
  propose(): void;
  dismiss(): void;
}

/** One conversation: its header, its log, and the box to write in. */
export function Talk(props: TalkProps) {
  const { thread, drafts, quick, ctrlEnter, pushed, quickOpen, openQuick, dismiss } = props;
  const { desk } = useTexts();
  const writes = thread.state === "open" && !thread.readOnly;
  return (
    <section class="talk" id="talk" aria-label={desk.log(thread.word)} tabIndex={-1} data-part>
      <TalkHeader {...props} />
      <Strips {...props} />
      <Messages key={thread.conv} thread={thread} />
      {writes ? (
        <Composer
          key={thread.conv}
          {...{ thread, drafts, quick, ctrlEnter, pushed, quickOpen, openQuick, dismiss }}
        />
      ) : (
        <p class="compose q">{thread.state === "waiting" ? desk.waitingState : desk.closedState}</p>
      )}
    </section>
  );
}

function TalkHeader(props: TalkProps) {
  const { thread, entry, now, dangerOpen } = props;
  const { desk, danger } = useTexts();
  const { lang } = useSpeech();
  const isMine = entry !== null && thread.state === "open";
  const since = entry && desk.since(desk.door[entry.door], timeOf(now - entry.minutes, lang));
  return (
    <header>
      <div class="title">
        <h2>{thread.word}</h2>
        <p class="sm q">{dangerOpen ? danger.goesOn : since}</p>
      </div>
      {isMine && !dangerOpen && <HeaderButtons {...props} parked={entry.parked} />}
    </header>
  );
}

function HeaderButtons(props: TalkProps & { parked: boolean }) {
  const { parked, toggleDanger, hand, park, close } = props;
  const { desk } = useTexts();
  return (
    <>
      <Button look="warn" icon="danger" keys="Alt G" press={toggleDanger}>
        {desk.danger}
      </Button>
      <Button look="soft" className="hide-m" press={hand}>
        {desk.hand}
      </Button>
      <Button look="soft" className="hide-m" press={() => park(!parked)}>
        {parked ? desk.unpark : desk.park}
      </Button>
      <Button press={close}>{desk.close}</Button>
    </>
  );
}

function Strips(props: TalkProps) {
  const { thread, entry, dangerOpen, toggleDanger, propose, dismiss } = props;
  const { desk, danger } = useTexts();
  return (
    <div class="strips">
      {thread.problem && <ProblemNote>{desk.problem[thread.problem]}</ProblemNote>}
      {thread.guest && entry && <GuestStrips guest={thread.guest} {...{ propose, dismiss }} />}
      {thread.danger && entry && !entry.danger_seen && !dangerOpen && (
        <p class="strip">
          <Icon name="danger" />
          <b>{desk.quote[thread.danger]}</b>
          <span class="sp" />
          <Button press={toggleDanger}>{danger.unfold}</Button>
        </p>
      )}
    </div>
  );
}
