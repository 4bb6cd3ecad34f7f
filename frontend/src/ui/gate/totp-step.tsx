import { useState } from "preact/hooks";
import { Refused } from "../../protocol";
import type { Enrolled } from "../../protocol/staff";
import { Button } from "../bits/button";
import { Field } from "../bits/field";
import { useTask } from "../hooks";
import { sentenceFor } from "../problems";
import { useGate, useGateTexts } from "../world";

/** Link an authenticator app, and prove it with its first code. */
export function TotpStep({ enrolled, confirmed }: { enrolled: Enrolled; confirmed(): void }) {
  const { staff } = useGate();
  const texts = useGateTexts();
  const { enrol } = texts;
  const [code, setCode] = useState("");
  const task = useTask();
  const confirm = async () => {
    await staff.confirm(code.replace(/\s/g, ""));
    confirmed();
  };
  const isWrong = task.problem instanceof Refused && task.problem.code === "wrong";
  const wrong = isWrong ? enrol.wrongCode : task.problem ? sentenceFor(task.problem, texts) : undefined;
  return (
    <form
      class="stack4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim()) task.run(confirm);
      }}
    >
      <h1>{enrol.totpTitle}</h1>
      <p>{enrol.totpLead}</p>
      <div class="row top wrap">
        {/* An image cannot run what a picture from the server might hold. */}
        <img class="qr" alt={enrol.qrAlt} src={`data:image/svg+xml,${encodeURIComponent(enrolled.svg)}`} />
        <div class="stack">
          <p class="b">{enrol.noScan}</p>
          <p class="mono">{enrolled.secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>
        </div>
      </div>
      <Field
        id="code"
        label={enrol.whichCode}
        look="code"
        wrong={wrong}
        value={code}
        put={setCode}
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={7}
      />
      <Button look="go" submit off={task.busy}>
        {task.busy ? enrol.checking : enrol.check}
      </Button>
    </form>
  );
}
