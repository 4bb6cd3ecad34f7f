import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../bits/button";
import { Field } from "../bits/field";
import { useGateTexts } from "../world";

/** Six digits from the app, or one of the recovery codes. */
export function CodeField(props: {
  value: string;
  put(value: string): void;
  focus?: RefObject<HTMLInputElement | null>;
}) {
  const { gate } = useGateTexts();
  const [recovery, setRecovery] = useState(false);
  const swap = () => {
    setRecovery(!recovery);
    props.put("");
  };
  return (
    <div>
      <Field
        {...props}
        id="code"
        label={recovery ? gate.recoveryCode : gate.appCode}
        hint={recovery ? gate.recoveryCodeHint : gate.appCodeHint}
        look={recovery ? "mono" : "code"}
        inputMode={recovery ? "text" : "numeric"}
        autocomplete="one-time-code"
        maxLength={recovery ? 24 : 7}
        spellcheck={false}
      />
      <Button look="link" press={swap}>
        {recovery ? gate.useApp : gate.useRecovery}
      </Button>
    </div>
  );
}
