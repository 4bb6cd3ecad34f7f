import { Button } from "../../ui/bits/button";
import { Dialog } from "../../ui/bits/dialog";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { useSpeech } from "../world";

/** Leaving is for good until the youth says yes again, so it is asked once more. */
export function LeaveDialog({ depart, away }: { depart(): Promise<void>; away(): void }) {
  const { texts } = useSpeech();
  const { talk } = texts;
  const task = useTask();
  return (
    <Dialog title={talk.leaveTitle} reads away={away}>
      <p>{talk.leaveLead}</p>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <div class="stack">
        <Button look="go" wide off={task.busy} press={() => task.run(depart)}>
          {talk.leaveNow}
        </Button>
        <Button wide press={away}>
          {talk.stay}
        </Button>
      </div>
    </Dialog>
  );
}
