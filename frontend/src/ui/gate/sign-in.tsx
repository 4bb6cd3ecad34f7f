import { useState } from "preact/hooks";
import { Button } from "../bits/button";
import { Field } from "../bits/field";
import { ProblemNote } from "../bits/note";
import { useGateTexts } from "../world";
import { CodeField } from "./code-field";
import { PassphraseField } from "./passphrase-field";
import { Gate } from "./shell";
import { TroubleNote } from "./sign-in-trouble";
import { useSigningIn } from "./signing-in";

/** Username, passphrase and code in one form. After the right passphrase only the code is asked again. */
export function SignIn({ notice, entered }: { notice?: string | undefined; entered(): void }) {
  const { gate } = useGateTexts();
  const [username, setUsername] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [code, setCode] = useState("");
  const { known, hurrying, busy, trouble, calm, submit } = useSigningIn(entered);
  const label = hurrying ? gate.working : busy ? gate.opening : gate.open;
  return (
    <Gate>
      <h1>{gate.signIn}</h1>
      {trouble && <TroubleNote trouble={trouble} over={calm} />}
      {notice && !trouble && <ProblemNote>{notice}</ProblemNote>}
      <form
        class="stack4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) submit({ username, passphrase, code });
        }}
      >
        {!known && (
          <>
            <Field
              id="username"
              label={gate.username}
              value={username}
              put={setUsername}
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
            />
            <PassphraseField
              id="passphrase"
              label={gate.passphrase}
              hint={gate.passphraseHint}
              value={passphrase}
              put={setPassphrase}
            />
          </>
        )}
        <CodeField value={code} put={setCode} />
        <Button look="go" wide submit off={busy} keys="Enter">
          {label}
        </Button>
      </form>
      <p class="sm q">{gate.forgotten}</p>
    </Gate>
  );
}
