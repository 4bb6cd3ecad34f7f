import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../bits/button";
import { Field } from "../bits/field";
import { useGateTexts } from "../world";

/** A passphrase, hidden until somebody wants to see it. */
export function PassphraseField(props: {
  id: string;
  label: string;
  hint?: string;
  wrong?: string | undefined;
  fresh?: boolean;
  value: string;
  put(value: string): void;
  focus?: RefObject<HTMLInputElement | null>;
}) {
  const { gate } = useGateTexts();
  const [shown, show] = useState(false);
  const { fresh, ...field } = props;
  return (
    <div>
      <Field
        {...field}
        type={shown ? "text" : "password"}
        autocomplete={fresh ? "new-password" : "current-password"}
        autocapitalize="none"
        spellcheck={false}
      />
      <Button look="link" press={() => show(!shown)} pressed={shown} label={`${gate.show}: ${props.label}`}>
        {shown ? gate.hide : gate.show}
      </Button>
    </div>
  );
}
