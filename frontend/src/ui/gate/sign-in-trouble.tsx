import { useEffect, useState } from "preact/hooks";
import { Refused } from "../../protocol";
import { ProblemNote } from "../bits/note";
import { sentenceFor } from "../problems";
import { useGate, useGateTexts } from "../world";

/** Why signing in did not work; `until` is a moment in milliseconds, `canHurry`: a sum of the browser skips the wait. */
export type Trouble =
  | { at: "fill" | "passphrase" | "code" }
  | { at: "wait"; until: number; canHurry: boolean }
  | { at: "other"; why: unknown };

/** `passed`: the passphrase was right, so it is the code that was not. */
export function troubleOf(problem: unknown, passed: boolean, now: number): Trouble {
  if (!(problem instanceof Refused) || (problem.code !== "wrong" && problem.code !== "slow")) {
    return { at: "other", why: problem };
  }
  if (problem.wait > 0) {
    return { at: "wait", until: now + problem.wait * 1000, canHurry: problem.work !== null };
  }
  return { at: passed ? "code" : "passphrase" };
}

export function TroubleNote({ trouble, over }: { trouble: Trouble; over(): void }) {
  const texts = useGateTexts();
  const { gate } = texts;
  if (trouble.at === "wait") return <WaitNote {...trouble} over={over} />;
  if (trouble.at === "fill") return <ProblemNote>{gate.fillIn}</ProblemNote>;
  if (trouble.at === "other") return <ProblemNote>{sentenceFor(trouble.why, texts)}</ProblemNote>;
  return (
    <ProblemNote lead={gate.wrongLead}>{trouble.at === "code" ? gate.wrongCode : gate.wrong}</ProblemNote>
  );
}

function WaitNote(props: { until: number; canHurry: boolean; over(): void }) {
  const { until, canHurry, over } = props;
  const { clock } = useGate();
  const { gate } = useGateTexts();
  const [now, tick] = useState(clock.now());
  const left = Math.ceil((until - now) / 1000);
  useEffect(() => {
    if (left <= 0) return over();
    return clock.after(1000, () => tick(clock.now()));
  }, [now]);
  return (
    <div class="note problem">
      <p>
        <b role="alert">{gate.waitLead} </b>
        {gate.wait(Math.max(left, 1))} {canHurry && gate.hurry}
      </p>
    </div>
  );
}
