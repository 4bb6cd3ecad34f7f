import { useState } from "preact/hooks";
import type { StaffEntry } from "../../protocol/staff";
import { Button } from "../../ui/bits/button";
import { Dialog } from "../../ui/bits/dialog";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { useTexts, useWorld } from "../world";

/** Close somebody's account, then make a team key that they do not hold. */
export function CloseAccount(props: { entry: StaffEntry; changed(): void; away(): void }) {
  const { staff: keys } = useWorld();
  const texts = useTexts();
  const { staff, dialogs } = texts;
  const { entry, changed, away } = props;
  const task = useTask();
  const [closed, setClosed] = useState(false);
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const close = async () => {
    if (!closed) await keys.closeAccount(entry.handle);
    setClosed(true);
    const without = entry.sealed ? await keys.newTeamKey() : [];
    setLeftOut(without);
    if (without.length === 0) done();
  };
  const done = () => {
    changed();
    away();
  };
  return (
    <Dialog title={staff.closeTitle(entry.working_name)} away={closed ? done : away}>
      <p>{staff.closeLead}</p>
      {leftOut.length > 0 && <ProblemNote>{staff.leftOut(leftOut.join(", "))}</ProblemNote>}
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <div class="row wrap">
        <Button look="soft" press={closed ? done : away}>
          {dialogs.cancel}
        </Button>
        <span class="sp" />
        {leftOut.length === 0 && (
          <Button look="warn" off={task.busy} press={() => task.run(close)}>
            {task.busy ? staff.closing : staff.closeNow}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
