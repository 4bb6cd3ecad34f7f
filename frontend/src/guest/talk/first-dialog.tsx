import { Button } from "../../ui/bits/button";
import { Dialog } from "../../ui/bits/dialog";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { type Talk, useSession, useSpeech } from "../world";

/** Shows the fixed text before it goes out: afterwards the youth decides who speaks. */
export function FirstDialog({ talk, away }: { talk: Talk; away(): void }) {
  const session = useSession();
  const { texts } = useSpeech();
  const { first } = texts;
  const task = useTask();
  const say = async () => {
    await session.sayFirst();
    away();
  };
  return (
    <Dialog title={first.title} reads away={away}>
      <p class="q">{first.lead}</p>
      <blockquote class="fixed" lang={talk.lang} dir="auto">
        {talk.first}
      </blockquote>
      <p class="hint">{first.fixed}</p>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <div class="stack">
        <Button look="go" wide off={task.busy} press={() => task.run(say)}>
          {first.say}
        </Button>
        <Button wide press={away}>
          {first.not}
        </Button>
      </div>
    </Dialog>
  );
}
