import { useState } from "preact/hooks";
import { Refused } from "../../../protocol";
import { Button } from "../../../ui/bits/button";
import { Dialog } from "../../../ui/bits/dialog";
import { Choice } from "../../../ui/bits/field";
import { ProblemNote } from "../../../ui/bits/note";
import { useTask } from "../../../ui/hooks";
import { sentenceFor } from "../../../ui/problems";
import { timeOf } from "../../../ui/when";
import { type Askable, type CareThread, type ThreadGuest, useSpeech, useTexts, useWorld } from "../../world";
import { useAskable } from "./askable";

/** Choose whom to propose. The youth reads, and the youth decides; the dialog says so before there is a button. */
export function ProposeDialog({ thread, away }: { thread: CareThread; away(): void }) {
  const { session } = useWorld();
  const texts = useTexts();
  const { propose, dialogs } = texts;
  const { value, problem } = useAskable(thread.guest, true);
  const [handle, setHandle] = useState<string | null>(null);
  const task = useTask();
  const chosen = value?.find((one) => one.handle === handle && one.doubt === null) ?? null;
  const ask = async () => {
    if (!chosen) return;
    await session.propose(thread.conv, chosen.handle);
    away();
  };
  return (
    <Dialog title={propose.title(thread.word)} away={away}>
      <p>{propose.reads[chosen?.kind ?? likelyKind(thread.guest)]}</p>
      <p>
        <b>{propose.decides}</b>
      </p>
      {task.problem !== null && (
        <ProblemNote>{isGone(task.problem) ? propose.gone : sentenceFor(task.problem, texts)}</ProblemNote>
      )}
      {value === null && <Looking problem={problem} />}
      {value && (
        <People people={value} wished={thread.guest?.wished ?? ""} handle={handle} pick={setHandle} />
      )}
      <div class="row">
        <Button look="soft" press={away}>
          {dialogs.cancel}
        </Button>
        <span class="sp" />
        {value && value.length > 0 && (
          <Button look="go" off={!chosen || task.busy} press={() => task.run(ask)}>
            {chosen ? propose.now : propose.pick}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function isGone(problem: unknown): boolean {
  return problem instanceof Refused && (problem.code === "state" || problem.code === "unknown");
}

/** Of which kind the sentence is while nobody is chosen. */
function likelyKind(guest: ThreadGuest | null): "police" | "helper" {
  const { wished = "", kinds = [] } = guest ?? {};
  return wished === "" || wished === "any" ? (kinds[0] ?? "police") : wished;
}

function Looking({ problem }: { problem: unknown }) {
  const texts = useTexts();
  if (problem !== null) return <ProblemNote>{sentenceFor(problem, texts)}</ProblemNote>;
  return <p role="status">{texts.propose.loading}</p>;
}

function People(props: {
  people: readonly Askable[];
  wished: ThreadGuest["wished"];
  handle: string | null;
  pick(handle: string): void;
}) {
  const { people, wished, handle, pick } = props;
  const { propose } = useTexts();
  if (people.length === 0) return <p class="note plain">{propose.nobody}</p>;
  return (
    <fieldset class="stack">
      <legend>{propose.who}</legend>
      {wished && <p class="hint">{propose.onlyKind[wished]}</p>}
      {people.map((one) => (
        <Person key={one.handle} one={one} on={handle === one.handle} pick={() => pick(one.handle)} />
      ))}
    </fieldset>
  );
}

function Person({ one, on, pick }: { one: Askable; on: boolean; pick(): void }) {
  const { propose, guests } = useTexts();
  const { lang } = useSpeech();
  if (one.doubt) {
    return (
      <p class="note plain sm">
        <b>{one.name}</b>: {guests.doubt[one.doubt]}
      </p>
    );
  }
  return (
    <Choice kind="radio" name="propose-who" on={on} pick={pick}>
      <b>{one.name}</b>, {guests.kind[one.kind]}
      <br />
      <span class="hint">
        {one.unit}
        {one.until !== null && `, ${propose.until(timeOf(one.until, lang))}`}
      </span>
    </Choice>
  );
}
