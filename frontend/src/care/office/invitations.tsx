import type { StaffList } from "../../protocol/staff";
import { Button } from "../../ui/bits/button";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { dayAndTime } from "../../ui/when";
import { useSpeech, useWorld } from "../world";

/** Links that are out and not used yet. */
export function Invitations({ list, changed }: { list: StaffList; changed(): void }) {
  const { staff: keys } = useWorld();
  const { texts, lang } = useSpeech();
  const { staff, roles } = texts;
  const task = useTask();
  const sent = list.invitations.filter((entry) => entry.state === "sent");
  const withdraw = (id: string) =>
    task.run(async () => {
      await keys.withdraw(id);
      changed();
    });
  return (
    <section class="card">
      <h2 class="pad">{staff.invitations}</h2>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      {sent.length === 0 && <p class="pad q">{staff.noInvitations}</p>}
      <ul>
        {sent.map((entry) => (
          <li key={entry.id} class="row wrap day-row pad-x">
            <b>{entry.working_name}</b>
            <span>{roles[entry.role] ?? entry.role}</span>
            <span class="q">{staff.sentUntil(dayAndTime(entry.expires, lang))}</span>
            <span class="sp" />
            <Button
              look="soft"
              off={task.busy}
              label={`${staff.withdraw}: ${entry.working_name}`}
              press={() => withdraw(entry.id)}
            >
              {staff.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
