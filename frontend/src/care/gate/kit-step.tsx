import { useState } from "preact/hooks";
import type { RecoveryKit } from "../../protocol/staff";
import { Button } from "../../ui/bits/button";
import { Icon } from "../../ui/bits/icon";
import { checksOf, isSameGroup, type SheetText, sheetsOf } from "../kit";
import { useTexts } from "../world";
import { Sheet } from "./sheet";

/** Print both sheets and type a few groups over from the paper. */
export function KitStep({ kit, done }: { kit: RecoveryKit; done(): void }) {
  const { ceremony } = useTexts();
  const sheets = sheetsOf(kit);
  const [printing, setPrinting] = useState<number>(0);
  const [right, setRight] = useState<readonly number[]>([]);
  const print = (number: number) => {
    setPrinting(number);
    // The sheet must be in the page before the print window takes its picture.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  const isDone = sheets.every(({ number }) => right.includes(number));
  return (
    <>
      <div class="cols even">
        {sheets.map((sheet) => (
          <SheetCard
            key={sheet.number}
            sheet={sheet}
            print={() => print(sheet.number)}
            checked={() => setRight([...right, sheet.number])}
            done={right.includes(sheet.number)}
          />
        ))}
      </div>
      <div class="card pad row wrap">
        <div>
          <p class="b">{ceremony.fingerprint}</p>
          <p class="hint">{ceremony.fingerprintHint}</p>
        </div>
        <span class="sp" />
        <span class="mono">{kit.fingerprint}</span>
      </div>
      <div class="row wrap">
        <span class="q">{ceremony.apart}</span>
        <span class="sp" />
        <Button look="go" off={!isDone} press={done}>
          {isDone ? ceremony.goOn : ceremony.goOnAfter}
        </Button>
      </div>
      {sheets.map((sheet) => (
        <Sheet
          key={sheet.number}
          sheet={sheet}
          fingerprint={kit.fingerprint}
          shown={printing === sheet.number}
        />
      ))}
    </>
  );
}

function SheetCard(props: { sheet: SheetText; done: boolean; print(): void; checked(): void }) {
  const { sheet, done, print, checked } = props;
  const { ceremony } = useTexts();
  const [printed, setPrinted] = useState(false);
  const press = () => {
    setPrinted(true);
    print();
  };
  return (
    <section class="card pad5 stack3">
      <p class="row q">
        <span class={done ? "num done" : "num"} aria-hidden="true">
          {done ? <Icon name="check" small /> : sheet.number}
        </span>
        {ceremony.sheetOf(sheet.number)}
      </p>
      <h2>{sheet.generation === null ? ceremony.root : ceremony.team(sheet.generation)}</h2>
      <p class="q">{sheet.generation === null ? ceremony.rootSub : ceremony.teamSub}</p>
      <Button icon="print" press={press}>
        {printed ? ceremony.printAgain : ceremony.print(sheet.number)}
      </Button>
      {done ? (
        <p class="row sm q" role="status">
          <Icon name="check" small />
          {ceremony.retyped}
        </p>
      ) : (
        <Retype sheet={sheet} right={checked} />
      )}
    </section>
  );
}

function Retype({ sheet, right }: { sheet: SheetText; right(): void }) {
  const { ceremony } = useTexts();
  const checks = checksOf(sheet.groups);
  const [typed, setTyped] = useState<Record<number, string>>({});
  const put = (at: number, text: string) => {
    const next = { ...typed, [at]: text };
    setTyped(next);
    if (checks.every((check) => isSameGroup(next[check] ?? "", sheet.groups[check] ?? ""))) right();
  };
  return (
    <fieldset>
      <legend>{ceremony.retype}</legend>
      <div class="groups">
        {checks.map((at) => (
          <label key={at} class="sm">
            {ceremony.group(at + 1)}
            <input
              class="in mono"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              value={typed[at] ?? ""}
              onInput={(event) => put(at, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
      <p class="hint">{ceremony.retypeHint}</p>
    </fieldset>
  );
}
