import type { GuestAccount } from "../../../protocol/staff";
import { Button } from "../../../ui/bits/button";
import { Dialog } from "../../../ui/bits/dialog";
import { ProblemNote } from "../../../ui/bits/note";
import { useTask } from "../../../ui/hooks";
import { sentenceFor } from "../../../ui/problems";
import { useTexts, useWorld } from "../../world";

export function RevokeDialog(props: { entry: GuestAccount; done(): void; away(): void }) {
  const { entry, done, away } = props;
  const { staff: keys } = useWorld();
  const texts = useTexts();
  const { guestPage, dialogs } = texts;
  const task = useTask();
  const revoke = async () => {
    await keys.revoke(entry.handle);
    done();
  };
  return (
    <Dialog title={guestPage.revokeTitle(entry.working_name)} away={away}>
      <p>{guestPage.revokeLead(entry.working_name)}</p>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <div class="row">
        <Button look="soft" press={away}>
          {dialogs.cancel}
        </Button>
        <span class="sp" />
        <Button look="warn" off={task.busy} press={() => task.run(revoke)}>
          {guestPage.revokeNow}
        </Button>
      </div>
    </Dialog>
  );
}
