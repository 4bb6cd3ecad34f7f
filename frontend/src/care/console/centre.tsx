import type { DangerRow } from "../board";
import type { Memory } from "../memory";
import type { QuickText } from "../requests";
import { type CareSnapshot, type CareThread, type MineEntry, useWorld } from "../world";
import type { BoxState } from "./box-state";
import { DangerPanel } from "./danger-panel";
import type { DeskState } from "./desk-state";
import { LockedCard } from "./locked-card";
import { EmptyCard, WaitingCard } from "./middle";
import { Side } from "./side";
import { Talk } from "./talk";

const MINUTE_MS = 60_000;

export interface CentreProps {
  snapshot: CareSnapshot;
  memory: Memory;
  state: DeskState;
  box: BoxState;
  entry: MineEntry | null;
  quick: readonly QuickText[];
  opened(): void;
  out(): void;
}

/** What stands beside the list: the lock, somebody in the queue, a conversation, or an invitation to choose one. */
export function Centre(props: CentreProps) {
  const { snapshot, memory, state, opened, out } = props;
  const { current } = state;
  if (snapshot.locked) {
    const pass = (row: DangerRow) => {
      state.show(row.entry.conv);
      state.dialog("hand");
    };
    return <LockedCard {...{ snapshot, opened, out, pass }} since={memory.lockedAt} />;
  }
  const waiting = snapshot.board?.waiting.find(({ conv }) => conv === current);
  if (waiting) return <WaitingCard entry={waiting} take={() => state.take(waiting.conv)} />;
  const thread = snapshot.threads.find(({ conv }) => conv === current);
  if (!thread) return <EmptyCard gone={current !== null && props.entry === null} />;
  return <Conversation {...props} thread={thread} />;
}

function Conversation(props: CentreProps & { thread: CareThread }) {
  const { snapshot, memory, state, box, entry, quick, thread } = props;
  const { clock } = useWorld();
  const { conv } = thread;
  const panel = state.isDangerOpen ? entry : null;
  return (
    <>
      <Talk
        {...{ thread, entry, quick }}
        dangerOpen={panel !== null}
        {...{ pushed: box.pushed, quickOpen: box.quickOpen, openQuick: box.openQuick }}
        ctrlEnter={box.habits.ctrlEnter}
        drafts={memory.drafts}
        now={snapshot.now || Math.floor(clock.now() / MINUTE_MS)}
        toggleDanger={state.toggleDanger}
        hand={() => state.dialog("hand")}
        park={(on) => state.park(conv, on)}
        close={() => state.dialog("close")}
        {...guestDeeds(state, conv)}
      />
      {panel ? (
        <DangerPanel
          key={conv}
          {...{ thread, snapshot }}
          entry={panel}
          notes={memory.notes(conv)}
          note={box.note}
          say={box.insert}
          fold={state.fold}
          takeOn={() => state.takeOn(conv)}
        />
      ) : (
        <Side
          {...{ thread, entry, quick }}
          hand={() => state.dialog("hand")}
          park={(on) => state.park(conv, on)}
          {...guestDeeds(state, conv)}
          drafts={memory.drafts}
          insert={(text) => box.insert(text.text)}
          open={box.sideOpen}
          setOpen={box.setSideOpen}
        />
      )}
    </>
  );
}

function guestDeeds(state: DeskState, conv: string) {
  return {
    propose: () => state.dialog("propose"),
    unpropose: () => state.unpropose(conv),
    dismiss: () => state.dismiss(conv),
    write: () => state.dialog("note"),
    agree: () => state.dialog("appointment"),
    forget: () => state.forgetAppointment(conv),
  };
}

export type GuestDeeds = ReturnType<typeof guestDeeds>;
