import type { StaffEntry } from "../../protocol/staff";
import { Button } from "../bits/button";
import { Dialog } from "../bits/dialog";
import { ProblemNote } from "../bits/note";
import { useTask } from "../hooks";
import { sentenceFor } from "../problems";
import { useTexts, useWorld } from "../world";

/** Close somebody's account, then make a team key that they do not hold. */
export function CloseAccount(props: { entry: StaffEntry; changed(): void; away(): void }) {
  const { staff: keys } = useWorld();
  const texts = useTexts();
  const { staff, dialogs } = texts;
  const { entry, changed, away } = props;
  const task = useTask();
  const close = async () => {
    await keys.closeAccount(entry.handle);
    if (entry.sealed) await keys.newTeamKey();
    changed();
    away();
  };
  return (
    <Dialog title={staff.closeTitle(entry.working_name)} away={away}>
      <p>{staff.closeLead}</p>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <div class="row wrap">
        <Button look="soft" press={away}>
          {dialogs.cancel}
        </Button>
        <span class="sp" />
        <Button look="warn" off={task.busy} press={() => task.run(close)}>
          {task.busy ? staff.closing : staff.closeNow}
        </Button>
      </div>
    </Dialog>
  );
}
