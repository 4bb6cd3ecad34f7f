import { useState } from "preact/hooks";
import type { CloseReason } from "../../protocol";
import { Button } from "../../ui/bits/button";
import { Dialog } from "../../ui/bits/dialog";
import { Choice } from "../../ui/bits/field";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { type CareThread, useTexts, useWorld } from "../world";

const REASONS: readonly CloseReason[] = ["done", "silent", "handed", "wrong", "abuse"];

export function CloseDialog({ thread, away }: { thread: CareThread; away(): void }) {
  const { session } = useWorld();
  const texts = useTexts();
  const { dialogs, guests } = texts;
  const inside = thread.guest?.inside ?? null;
  const [reason, setReason] = useState<CloseReason | null>(null);
  const task = useTask();
  const close = async () => {
    if (!reason) return;
    await session.close(thread.conv, reason);
    away();
  };
  return (
    <Dialog title={dialogs.closeTitle(thread.word)} away={away}>
      <p>{dialogs.closeLead}</p>
      {inside && <p class="guest-card">{guests.closesToo(inside.name || guests.guest)}</p>}
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <fieldset class="stack">
        <legend>{dialogs.closeReason}</legend>
        {REASONS.map((name) => (
          <Choice
            key={name}
            kind="radio"
            name="close-reason"
            on={reason === name}
            pick={() => setReason(name)}
          >
            {dialogs.reasons[name]}
          </Choice>
        ))}
      </fieldset>
      <div class="row">
        <Button look="soft" press={away}>
          {dialogs.cancel}
        </Button>
        <span class="sp" />
        <Button look="go" off={!reason || task.busy} press={() => task.run(close)}>
          {reason ? dialogs.closeNow : dialogs.closePick}
        </Button>
      </div>
    </Dialog>
  );
}
