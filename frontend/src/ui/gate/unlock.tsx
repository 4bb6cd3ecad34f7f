import { useEffect, useRef, useState } from "preact/hooks";
import { Refused } from "../../protocol";
import { Button } from "../bits/button";
import { Icon } from "../bits/icon";
import { useTask } from "../hooks";
import { sentenceFor } from "../problems";
import { useGate, useGateTexts } from "../world";
import { PassphraseField } from "./passphrase-field";

/** Asks the passphrase again and opens the keys with it; the server is not asked. */
export function UnlockForm({ opened }: { opened(): void }) {
  const { staff } = useGate();
  const texts = useGateTexts();
  const { gate } = texts;
  const [passphrase, setPassphrase] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const task = useTask();
  useEffect(() => box.current?.focus(), []);
  const unlock = async () => {
    await staff.unlock(passphrase);
    opened();
  };
  const isWrong = task.problem instanceof Refused && task.problem.code === "wrong";
  const wrong = isWrong ? gate.wrongPassphrase : task.problem ? sentenceFor(task.problem, texts) : undefined;
  return (
    <form
      class="stack3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        task.run(unlock);
      }}
    >
      <PassphraseField
        id="unlock"
        label={gate.passphraseOf(staff.me()?.working_name ?? "")}
        wrong={wrong}
        value={passphrase}
        put={setPassphrase}
        focus={box}
      />
      <Button look="go" wide submit off={task.busy} keys="Enter">
        {task.busy ? gate.unlocking : gate.unlock}
      </Button>
      <p class="vh" role="status">
        {wrong ?? ""}
      </p>
    </form>
  );
}

/** After a reload there is no conversation behind the form: the keys are shut and nothing is followed yet. */
export function UnlockCard({ opened, out }: { opened(): void; out(): void }) {
  const { gate } = useGateTexts();
  return (
    <div class="card pad5 stack4">
      <p class="row q">
        <Icon name="lock" />
        {gate.afterReload}
      </p>
      <h1>{gate.unlockTitle}</h1>
      <UnlockForm opened={opened} />
      <p class="row wrap">
        <span class="sm q">{gate.handAll}</span>
        <Button look="link" press={out}>
          {gate.signOut}
        </Button>
      </p>
    </div>
  );
}
