import { useEffect, useState } from "preact/hooks";
import { Lost } from "../../protocol";
import type { Enrolled, Role } from "../../protocol/staff";
import { Button } from "../bits/button";
import { ProblemNote } from "../bits/note";
import { useGate, useGateTexts } from "../world";
import { CodesStep } from "./codes-step";
import { PassphraseStep } from "./passphrase-step";
import { Gate } from "./shell";
import { Stepper } from "./stepper";
import { TotpStep } from "./totp-step";

export interface Invited {
  username: string;
  working_name: string;
  role: Role;
  first: boolean;
}

/** From an invitation link to a first sign-in: passphrase and key, code app, recovery codes. */
export function Enrol({ fragment, entered }: { fragment: string; entered(): void }) {
  const { staff } = useGate();
  const { enrol, gate, roles } = useGateTexts();
  const [invited, setInvited] = useState<Invited | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null);
  const [step, setStep] = useState(0);
  const open = () => {
    setRefusal(null);
    staff.openInvitation(fragment).then(setInvited, setRefusal);
  };
  useEffect(open, []);
  if (refusal) return <BadLink lost={refusal instanceof Lost} again={open} />;
  if (!invited) return <Gate>{gate.loading}</Gate>;
  const made = (result: Enrolled) => {
    setEnrolled(result);
    setStep(1);
  };
  return (
    <Gate wide fact={enrol.invitedAs(invited.working_name, roles[invited.role] ?? invited.role)}>
      <Stepper steps={enrol.steps} at={step} />
      {step === 0 && <PassphraseStep invited={invited} made={made} />}
      {step === 1 && enrolled && <TotpStep enrolled={enrolled} confirmed={() => setStep(2)} />}
      {step === 2 && enrolled && (
        <CodesStep name={invited.working_name} codes={enrolled.recovery} done={entered} />
      )}
    </Gate>
  );
}

function BadLink({ lost, again }: { lost: boolean; again(): void }) {
  const { enrol, gate } = useGateTexts();
  return (
    <Gate>
      <h1>{lost ? enrol.title : enrol.badLinkTitle}</h1>
      <ProblemNote>{lost ? gate.unreachable : enrol.badLink}</ProblemNote>
      {lost && <Button press={again}>{gate.tryAgain}</Button>}
    </Gate>
  );
}
