import { Button } from "../../ui/bits/button";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { Bar, Offline } from "../bar";
import type { Doings } from "../rooms";
import { type GuestSnapshot, useSession, useSpeech } from "../world";
import { Rules } from "./rules";

/** A youth said yes, and I am not there yet. */
export function Invited(props: { snapshot: GuestSnapshot; doings: Doings; depart(): Promise<void> }) {
  const { snapshot, doings, depart } = props;
  const session = useSession();
  const { texts } = useSpeech();
  const { invited } = texts;
  const task = useTask();
  return (
    <div class="room">
      <Bar doings={doings} />
      <main class="body stack4">
        <Offline online={snapshot.online} />
        <div class="note straw stack" role="status">
          <h1>{invited.title}</h1>
          <p>{invited.lead}</p>
        </div>
        {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
        <Rules asked />
      </main>
      <footer class="foot stack">
        <Button look="go" wide off={task.busy} press={() => task.run(async () => session.join())}>
          {invited.join}
        </Button>
        <Button wide off={task.busy} press={() => task.run(depart)}>
          {invited.cannot}
        </Button>
      </footer>
    </div>
  );
}
