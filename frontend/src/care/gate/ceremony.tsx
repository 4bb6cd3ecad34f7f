import { useState } from "preact/hooks";
import { Refused } from "../../protocol";
import type { RecoveryKit } from "../../protocol/staff";
import { Button } from "../../ui/bits/button";
import { ProblemNote } from "../../ui/bits/note";
import { Gate } from "../../ui/gate/shell";
import { Stepper } from "../../ui/gate/stepper";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { useTexts, useWorld } from "../world";
import { KitStep } from "./kit-step";

const DONE = 3;

/** The first supervisor makes root and team key and prints the recovery sheets. Once per installation. */
export function Ceremony({ toStaff, out }: { toStaff(): void; out(): void }) {
  const { ceremony } = useTexts();
  const [kit, setKit] = useState<RecoveryKit | null>(null);
  const [done, setDone] = useState(false);
  if (!kit) return <Prepare made={setKit} out={out} />;
  if (!done) {
    return (
      <div class="office">
        <main class="body keys" tabIndex={-1}>
          <Stepper steps={ceremony.steps} at={2} />
          <h1>{ceremony.printTitle}</h1>
          <p>{ceremony.printLead}</p>
          <KitStep kit={kit} done={() => setDone(true)} />
        </main>
      </div>
    );
  }
  return (
    <Gate wide>
      <Stepper steps={ceremony.steps} at={DONE} />
      <h1>{ceremony.doneTitle}</h1>
      <p>{ceremony.doneLead}</p>
      <Button look="go" press={toStaff}>
        {ceremony.toStaff}
      </Button>
    </Gate>
  );
}

function Prepare({ made, out }: { made(kit: RecoveryKit): void; out(): void }) {
  const { staff } = useWorld();
  const texts = useTexts();
  const { ceremony, gate } = texts;
  const task = useTask();
  const isLate = task.problem instanceof Refused && task.problem.code === "state";
  return (
    <Gate wide>
      <Stepper steps={ceremony.steps} at={0} />
      <h1>{ceremony.prepareTitle}</h1>
      <p>{ceremony.prepareLead}</p>
      <ul class="bullets">
        {ceremony.prepareList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {task.problem !== null && (
        <ProblemNote>{isLate ? ceremony.already : sentenceFor(task.problem, texts)}</ProblemNote>
      )}
      <div class="row wrap">
        <Button look="go" off={task.busy} press={() => task.run(async () => made(await staff.ceremony()))}>
          {task.busy ? ceremony.making : ceremony.make}
        </Button>
        <Button look="soft" press={out}>
          {gate.signOut}
        </Button>
      </div>
    </Gate>
  );
}
