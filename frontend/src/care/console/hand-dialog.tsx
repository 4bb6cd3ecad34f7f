import { useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { Dialog } from "../../ui/bits/dialog";
import { Choice } from "../../ui/bits/field";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { withRoom } from "../board";
import { type BoardFrame, useTexts, useWorld } from "../world";

/** Hand a conversation to a colleague who is here and has room. Needs no keys: a locked console can do it. */
export function HandDialog(props: { conv: string; word: string; board: BoardFrame | null; away(): void }) {
  const { session } = useWorld();
  const texts = useTexts();
  const { dialogs } = texts;
  const [to, setTo] = useState<string | null>(null);
  const task = useTask();
  const colleagues = withRoom(props.board);
  const hand = async () => {
    if (!to) return;
    await session.hand(props.conv, to);
    props.away();
  };
  return (
    <Dialog title={dialogs.handTitle(props.word)} away={props.away}>
      <p>{dialogs.handLead}</p>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      {colleagues.length === 0 && <p class="note plain">{dialogs.handNobody}</p>}
      <fieldset class="stack">
        <legend class={colleagues.length === 0 ? "vh" : ""}>{dialogs.handTo}</legend>
        {colleagues.map((person) => (
          <Choice
            key={person.handle}
            kind="radio"
            name="hand-to"
            on={to === person.handle}
            pick={() => setTo(person.handle)}
          >
            <b>{person.name}</b> <span class="hint">{dialogs.freeOf(person.busy, person.capacity)}</span>
          </Choice>
        ))}
      </fieldset>
      <div class="row">
        <Button look="soft" press={props.away}>
          {dialogs.cancel}
        </Button>
        <span class="sp" />
        {colleagues.length > 0 && (
          <Button look="go" off={!to || task.busy} press={() => task.run(hand)}>
            {to ? dialogs.handNow : dialogs.handPick}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
