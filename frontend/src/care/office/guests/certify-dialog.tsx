import { useState } from "preact/hooks";
import { Untrusted } from "../../../protocol";
import type { GuestAccount } from "../../../protocol/staff";
import { Button } from "../../../ui/bits/button";
import { Dialog } from "../../../ui/bits/dialog";
import { Choice } from "../../../ui/bits/field";
import { ProblemNote } from "../../../ui/bits/note";
import { useTask } from "../../../ui/hooks";
import { sentenceFor } from "../../../ui/problems";
import { useTexts, useWorld } from "../../world";

const DAYS = [1, 30, 365] as const;

/** Approve or renew. A supervisor says that they checked; the browser checks the key and signs. */
export function CertifyDialog(props: { entry: GuestAccount; done(name: string): void; away(): void }) {
  const { entry, done, away } = props;
  const { staff: keys } = useWorld();
  const texts = useTexts();
  const { guestPage, dialogs, roles } = texts;
  const [days, setDays] = useState<number>(entry.certificate ? DAYS[0] : DAYS[1]);
  const [seen, setSeen] = useState(false);
  const task = useTask();
  const name = entry.working_name;
  const title = entry.certificate ? guestPage.renewTitle(name) : guestPage.certifyTitle(name);
  const sign = () =>
    task.run(async () => {
      await keys.certify(entry, { days });
      done(name);
    });
  return (
    <Dialog title={title} away={away}>
      <p>{guestPage.certifyLead(keys.me()?.working_name ?? "")}</p>
      <dl class="dl">
        <dt>{guestPage.particulars.name}</dt>
        <dd>
          {name}, {roles[entry.role]}
        </dd>
        <dt>{guestPage.particulars.from}</dt>
        <dd>
          {entry.organisation}, {entry.unit}
        </dd>
        <dt>{guestPage.particulars.login}</dt>
        <dd>{entry.username}</dd>
      </dl>
      <Choice kind="checkbox" name="seen" on={seen} pick={setSeen}>
        <b>{guestPage.seen}</b>
        <br />
        <span class="hint">{guestPage.seenHint}</span>
      </Choice>
      <fieldset class="stack">
        <legend>{guestPage.howLong}</legend>
        <div class="thirds">
          {DAYS.map((count) => (
            <Choice key={count} kind="radio" name="days" on={days === count} pick={() => setDays(count)}>
              {guestPage.days[count]}
            </Choice>
          ))}
        </div>
      </fieldset>
      {task.problem !== null && (
        <ProblemNote>
          {task.problem instanceof Untrusted ? guestPage.untrusted(name) : sentenceFor(task.problem, texts)}
        </ProblemNote>
      )}
      <div class="row">
        <Button look="soft" press={away}>
          {dialogs.cancel}
        </Button>
        <span class="sp" />
        <Button look="go" off={!seen || task.busy} press={sign}>
          {task.busy ? guestPage.signing : seen ? guestPage.sign : guestPage.tickFirst}
        </Button>
      </div>
    </Dialog>
  );
}
