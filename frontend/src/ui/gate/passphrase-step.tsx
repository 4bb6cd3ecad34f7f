import { useState } from "preact/hooks";
import type { Enrolled } from "../../protocol/staff";
import { Button } from "../bits/button";
import { ProblemNote } from "../bits/note";
import { useTask } from "../hooks";
import { sentenceFor } from "../problems";
import { type Strength, strengthOf } from "../strength";
import { useGate, useGateTexts } from "../world";
import type { Invited } from "./enrol";
import { PassphraseField } from "./passphrase-field";

const GOOD_ENOUGH = 3;

/** Choose a passphrase; the browser then makes the key and shuts it with that passphrase. */
export function PassphraseStep({ invited, made }: { invited: Invited; made(enrolled: Enrolled): void }) {
  const { staff } = useGate();
  const texts = useGateTexts();
  const { enrol, gate } = texts;
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const task = useTask();
  const strength = strengthOf(passphrase, [invited.username, invited.working_name]);
  const isStrong = strength.score >= GOOD_ENOUGH;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isStrong || passphrase !== again) return;
    task.run(async () => made(await staff.enrol(passphrase)));
  };
  return (
    <form class="stack4" noValidate onSubmit={submit}>
      <h1>{enrol.passphraseTitle}</h1>
      <p>{enrol.passphraseLead}</p>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <div>
        <PassphraseField
          id="passphrase"
          label={gate.passphrase}
          fresh
          value={passphrase}
          put={setPassphrase}
        />
        <StrengthBar strength={strength} empty={!passphrase} />
      </div>
      <PassphraseField
        id="again"
        label={enrol.again}
        fresh
        value={again}
        put={setAgain}
        wrong={tried && passphrase !== again ? enrol.notSame : undefined}
      />
      <Button look="go" submit off={task.busy || !isStrong}>
        {task.busy ? enrol.makingKey : isStrong ? enrol.makeKey : enrol.tooWeak}
      </Button>
    </form>
  );
}

function StrengthBar({ strength, empty }: { strength: Strength; empty: boolean }) {
  const { enrol } = useGateTexts();
  const whys = { common: enrol.common, name: enrol.containsName, repeated: enrol.repeated };
  const why = strength.why ? whys[strength.why] : "";
  return (
    <div>
      <div class="strength" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <i key={step} class={strength.score >= step ? "on" : ""} />
        ))}
      </div>
      <p class="hint" role="status">
        {empty ? "" : `${enrol.strength[strength.score]} ${why}`}
      </p>
    </div>
  );
}
