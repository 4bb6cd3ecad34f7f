import { useState } from "preact/hooks";
import { Untrusted } from "../../protocol";
import type { RecoveryKit, StaffEntry, StaffList, WaitingForSeal } from "../../protocol/staff";
import { Button } from "../../ui/bits/button";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { KitStep } from "../gate/kit-step";
import type { Page } from "../place";
import { useTexts, useWorld } from "../world";
import { CloseAccount } from "./close-account";
import { Frame } from "./frame";
import { Invitations } from "./invitations";
import { InviteForm } from "./invite-form";
import { Coming, useLoaded } from "./load";
import { StaffTable } from "./staff-table";

// Somebody who just enrolled waits for this page to show it.
const LOOK_AGAIN_MS = 10_000;

/** Who works here, who is invited, and whose key waits for a supervisor. */
export function StaffPage({ go }: { go(page: Page): void }) {
  const { staff: keys } = useWorld();
  const { staff, ceremony } = useTexts();
  const list = useLoaded<StaffList>(() => keys.staff(), LOOK_AGAIN_MS);
  const [closing, setClosing] = useState<StaffEntry | null>(null);
  const [kit, setKit] = useState<RecoveryKit | null>(null);
  const task = useTask();
  if (kit) {
    return (
      <main class="body keys" tabIndex={-1}>
        <h1>{ceremony.printTitle}</h1>
        <p>{ceremony.printLead}</p>
        <KitStep kit={kit} done={() => setKit(null)} />
      </main>
    );
  }
  return (
    <Frame page="staff" go={go} title={staff.title} lead={staff.lead}>
      <Coming loaded={list} />
      {list.value && (
        <div class="cols two">
          <div class="stack4">
            <Waiting waiting={list.value.waiting} changed={list.again} />
            <StaffTable list={list.value} close={setClosing} />
            <Invitations list={list.value} changed={list.again} />
          </div>
          <div class="stack4">
            <InviteForm changed={list.again} />
            <section class="card pad stack3">
              <p class="hint">{ceremony.againLead}</p>
              <Button icon="print" press={() => task.run(async () => setKit(await keys.recoveryKit()))}>
                {ceremony.again}
              </Button>
              <Trouble problem={task.problem} />
            </section>
          </div>
        </div>
      )}
      {closing && <CloseAccount entry={closing} changed={list.again} away={() => setClosing(null)} />}
    </Frame>
  );
}

/** The keys that wait. Each is held against its invitation in this browser before anything is sealed to it. */
function Waiting({ waiting, changed }: { waiting: readonly WaitingForSeal[]; changed(): void }) {
  const { staff: keys } = useWorld();
  const texts = useTexts();
  const { staff, roles } = texts;
  const [told, setTold] = useState<{ name: string; problem: unknown } | null>(null);
  const task = useTask();
  const check = (person: WaitingForSeal) =>
    task.run(async () => {
      const problem = await keys.sealWaiting(person).then(
        () => null,
        (refusal: unknown) => refusal,
      );
      setTold({ name: person.working_name, problem });
      changed();
    });
  return (
    <>
      {told && <Verdict {...told} />}
      {waiting.map((person) => (
        <section key={person.handle} class="card pad row wrap">
          <b>{person.working_name}</b>
          <span class="q">{roles[person.role] ?? person.role}</span>
          <b>{staff.waiting}</b>
          <span class="sp" />
          <Button
            look="go"
            off={task.busy}
            label={`${staff.check}: ${person.working_name}`}
            press={() => check(person)}
          >
            {task.busy ? staff.checking : staff.check}
          </Button>
        </section>
      ))}
    </>
  );
}

function Verdict({ name, problem }: { name: string; problem: unknown }) {
  const texts = useTexts();
  if (problem instanceof Untrusted) return <ProblemNote>{texts.staff.untrusted(name)}</ProblemNote>;
  if (problem !== null) return <ProblemNote>{sentenceFor(problem, texts)}</ProblemNote>;
  return (
    <p class="note" role="status">
      {texts.staff.checked(name)}
    </p>
  );
}

function Trouble({ problem }: { problem: unknown }) {
  const texts = useTexts();
  return problem === null ? null : <ProblemNote>{sentenceFor(problem, texts)}</ProblemNote>;
}
