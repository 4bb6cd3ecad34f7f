import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "../bits/button";
import { ProblemNote } from "../bits/note";
import { useGate, useGateTexts } from "../world";
import { Enrol } from "./enrol";
import { Gate } from "./shell";
import { SignIn } from "./sign-in";

interface DoorProps {
  /** Somebody came by an invitation link; nobody needs to be signed in for that. */
  enrolling: boolean;
  /** What stood behind # in that link. */
  fragment: string;
  entered(): void;
  /** What is behind the door; it calls `expired` when the server no longer knows who is there. */
  children(expired: () => void): ComponentChildren;
}

/** Asks the server who is there, and lets them in. */
export function Door({ enrolling, fragment, entered, children }: DoorProps) {
  const { staff } = useGate();
  const { gate } = useGateTexts();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [expired, setExpired] = useState(false);
  const ask = () => {
    setProblem(null);
    staff.load().then(() => setAsked(true), setProblem);
  };
  useEffect(() => (enrolling ? setAsked(true) : ask()), []);
  const enter = () => {
    setExpired(false);
    entered();
  };
  const out = () => {
    setExpired(true);
    staff.lock();
  };
  if (!globalThis.crypto?.subtle) return <Gate>{gate.noWebCrypto}</Gate>;
  if (problem !== null) return <Unreachable again={ask} />;
  if (!asked) return <Gate>{gate.loading}</Gate>;
  if (enrolling) return <Enrol fragment={fragment} entered={enter} />;
  if (staff.me()?.step !== "in" || expired) {
    return <SignIn notice={expired ? gate.expired : undefined} entered={enter} />;
  }
  return <>{children(out)}</>;
}

function Unreachable({ again }: { again(): void }) {
  const { gate } = useGateTexts();
  return (
    <Gate>
      <h1>{gate.signIn}</h1>
      <ProblemNote>{gate.unreachable}</ProblemNote>
      <Button press={again}>{gate.tryAgain}</Button>
    </Gate>
  );
}
