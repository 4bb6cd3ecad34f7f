import { ProblemNote } from "../../ui/bits/note";
import { sentenceFor } from "../../ui/problems";
import type { Memory } from "../memory";
import type { Page } from "../place";
import { type CareSnapshot, useTexts } from "../world";
import { actsNow, perform } from "./acts";
import { useBoxState } from "./box-state";
import { Centre } from "./centre";
import { type DeskState, useDeskState, useQuickTexts } from "./desk-state";
import { Dialogs } from "./dialogs";
import { Rail } from "./rail";
import { TopBar } from "./top-bar";
import { useKeys } from "./use-keys";

export interface ConsoleProps {
  snapshot: CareSnapshot;
  memory: Memory;
  go(page: Page): void;
  lock(): void;
  opened(): void;
  out(): void;
}

/** The whole console: who waits, the conversation in sight, and what belongs to it. */
export function Console({ snapshot, memory, go, lock, opened, out }: ConsoleProps) {
  const state = useDeskState(snapshot, memory);
  const box = useBoxState(memory, state.current);
  const texts = useTexts();
  const { locked } = snapshot;
  const thread = snapshot.threads.find(({ conv }) => conv === state.current) ?? null;
  const entry = snapshot.board?.mine.find(({ conv }) => conv === state.current) ?? null;
  const quick = useQuickTexts(entry?.lang ?? "nl");
  const acts = actsNow(state, box, { entry, thread, locked, lock });
  useKeys((action) => perform(action, acts, state, locked), box.habits.singleKeys);
  const look = [
    "console",
    `at-${state.place}`,
    state.isDangerOpen && entry && !locked && "with-danger",
    box.sideOpen && "side-open",
  ];
  return (
    <div class={look.filter(Boolean).join(" ")}>
      <TopBar
        snapshot={snapshot}
        at={state.place}
        go={state.go}
        room={state.room}
        help={() => state.dialog("help")}
        menu={() => state.dialog("menu")}
      />
      <main class="parts">
        <h1 class="vh">{texts.office.nav.console}</h1>
        <Rail
          snapshot={snapshot}
          current={state.current}
          open={state.show}
          takeNext={() => state.take(null)}
          showClosed={() => state.dialog("closed")}
        />
        <Centre {...{ snapshot, memory, state, box, entry, quick, opened, out }} />
      </main>
      <Dialogs {...{ snapshot, memory, state, box, go, lock, out }} />
      <Toasts snapshot={snapshot} state={state} />
    </div>
  );
}

function Toasts({ snapshot, state }: { snapshot: CareSnapshot; state: DeskState }) {
  const texts = useTexts();
  return (
    <div class="toasts">
      {!snapshot.online && snapshot.board && (
        <p class="note plain" role="status">
          {texts.desk.offline}
        </p>
      )}
      {snapshot.problem && <ProblemNote>{texts.desk.problem[snapshot.problem]}</ProblemNote>}
      {state.problem !== null && <ProblemNote>{sentenceFor(state.problem, texts)}</ProblemNote>}
    </div>
  );
}
