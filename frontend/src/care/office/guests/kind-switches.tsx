import { useState } from "preact/hooks";
import { Choice } from "../../../ui/bits/field";
import { ProblemNote } from "../../../ui/bits/note";
import { useTask } from "../../../ui/hooks";
import { sentenceFor } from "../../../ui/problems";
import { type GuestKind, type GuestTexts, requests } from "../../requests";
import { useTexts, useWorld } from "../../world";

const KINDS = ["police", "helper"] as const;

/** Which guests a youth may be asked about. Off goes at once; on only after the tick that there is an agreement. */
export function KindSwitches({ first, list }: { first: readonly GuestKind[]; list: GuestTexts }) {
  const { http } = useWorld();
  const texts = useTexts();
  const { guestTexts, office } = texts;
  const [on, setOn] = useState(first);
  const [agreed, setAgreed] = useState(false);
  const [told, setTold] = useState("");
  const task = useTask();
  const change = (kind: GuestKind, wanted: boolean) => {
    setTold("");
    if (wanted && !agreed) {
      // The box is drawn again as it was: nothing changed.
      setOn([...on]);
      setTold(guestTexts.agreedFirst);
      return;
    }
    const next = KINDS.filter((one) => (one === kind ? wanted : on.includes(one)));
    task.run(async () => {
      await requests.saveGuestKinds(http, next);
      setOn(next);
      setTold(office.saved);
    });
  };
  const isUsable = (kind: GuestKind) =>
    list.texts.some((text) => text.kind === kind && (list.demo || text.reviewed !== null));
  return (
    <section class="card pad">
      <fieldset class="stack3">
        <legend>{guestTexts.switches}</legend>
        <p class="note problem">{guestTexts.warning}</p>
        <Choice kind="checkbox" name="agreed" on={agreed} pick={setAgreed}>
          {guestTexts.agreed}
        </Choice>
        {KINDS.map((kind) => (
          <Choice
            key={kind}
            kind="checkbox"
            name={kind}
            on={on.includes(kind)}
            pick={(now) => change(kind, now)}
          >
            <b>{guestTexts.switch[kind]}</b>
            {!isUsable(kind) && (
              <>
                <br />
                <span class="hint">{guestTexts.noText}</span>
              </>
            )}
          </Choice>
        ))}
        {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
        <p role="status" class="q">
          {told}
        </p>
      </fieldset>
    </section>
  );
}
