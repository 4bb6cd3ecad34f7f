import { useState } from "preact/hooks";
import { Button } from "../bits/button";
import { Choice } from "../bits/field";
import { useGateTexts } from "../world";

/** The recovery codes, seen once. */
export function CodesStep({ name, codes, done }: { name: string; codes: readonly string[]; done(): void }) {
  const { enrol } = useGateTexts();
  const [kept, setKept] = useState(false);
  return (
    <div class="stack4">
      <h1>{enrol.codesTitle}</h1>
      <p>{enrol.codesLead}</p>
      <div class="card pad">
        <h2 class="vh">{enrol.printed(name)}</h2>
        <ul class="recovery">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <div class="row wrap">
        <Button icon="print" press={() => window.print()}>
          {enrol.print}
        </Button>
        <p class="hint">{enrol.keepSafe}</p>
      </div>
      <Choice kind="checkbox" name="kept" on={kept} pick={setKept}>
        {enrol.haveThem}
      </Choice>
      <Button look="go" off={!kept} press={done}>
        {kept ? enrol.goOn : enrol.goOnAfter}
      </Button>
    </div>
  );
}
