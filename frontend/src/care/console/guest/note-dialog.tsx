import { useState } from "preact/hooks";
import { Button } from "../../../ui/bits/button";
import { Dialog } from "../../../ui/bits/dialog";
import { Choice } from "../../../ui/bits/field";
import { ProblemNote } from "../../../ui/bits/note";
import { useTask } from "../../../ui/hooks";
import { sentenceFor } from "../../../ui/problems";
import type { Drafts } from "../../drafts";
import { type CareThread, type NoteTo, useTexts, useWorld } from "../../world";
import { useHelpers } from "./askable";
import { type Filled, isTooLong, itemsOf, MOST_CHARACTERS, POINTS, readForm } from "./note-form";

const BY_HAND = ["comensha", "veiligthuis"] as const;

/** Draft a handover note. The youth reads exactly this and decides point by point; nothing is sent before. */
export function NoteDialog(props: { thread: CareThread; drafts: Drafts; away(): void }) {
  const { thread, drafts, away } = props;
  const { session } = useWorld();
  const texts = useTexts();
  const { note, dialogs, errors } = texts;
  const slot = `note ${thread.conv}`;
  const [to, setTo] = useState<NoteTo | null>(null);
  const [filled, setFilled] = useState(readForm(drafts.read(slot)));
  const [tried, setTried] = useState(false);
  const task = useTask();
  const items = itemsOf(filled);
  const put = (next: Filled) => {
    setFilled(next);
    drafts.keep(slot, itemsOf(next).length > 0 ? JSON.stringify(next) : "");
  };
  const ask = async () => {
    await session.draftNote(thread.conv, to!, items);
    drafts.keep(slot, "");
    away();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (to && items.length > 0 && !isTooLong(items)) task.run(ask);
  };
  const isOpen = thread.guest?.drafts.note?.state === "asked";
  return (
    <Dialog title={note.title(thread.word)} wide away={away}>
      <p>{note.intro}</p>
      {isOpen && <p class="note plain">{note.replaces}</p>}
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      {tried && items.length === 0 && <ProblemNote>{note.empty}</ProblemNote>}
      {tried && isTooLong(items) && <ProblemNote>{errors.big}</ProblemNote>}
      <form class="stack4" noValidate onSubmit={submit}>
        <Recipients to={to} pick={setTo} />
        <div class="points">
          {POINTS.map((point) => (
            <PointField
              key={point}
              point={point}
              value={filled[point] ?? ""}
              put={(text) => put({ ...filled, [point]: text })}
            />
          ))}
        </div>
        <div class="row">
          <Button look="soft" press={away}>
            {dialogs.cancel}
          </Button>
          <span class="sp" />
          <Button look="go" submit off={!to || task.busy}>
            {to ? note.ask : note.pickTo}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Recipients({ to, pick }: { to: NoteTo | null; pick(to: NoteTo): void }) {
  const { note, guests } = useTexts();
  const { value } = useHelpers();
  const picked = to && typeof to === "object" ? to.handle : to;
  const sure = value?.filter(({ doubt }) => doubt === null) ?? [];
  return (
    <fieldset class="stack">
      <legend>{note.to}</legend>
      {value && sure.length === 0 && <p class="hint">{note.helpersNone}</p>}
      <div class="receivers">
        {sure.map((one) => (
          <Choice
            key={one.handle}
            kind="radio"
            name="note-to"
            on={picked === one.handle}
            pick={() => pick(one)}
          >
            <b>{one.name}</b>, {one.unit || guests.kind[one.kind]}
          </Choice>
        ))}
        {BY_HAND.map((name) => (
          <Choice key={name} kind="radio" name="note-to" on={picked === name} pick={() => pick(name)}>
            <b>{note.byHand[name]}</b>
          </Choice>
        ))}
      </div>
      <p class="hint" role="status">
        {to !== null && (typeof to === "string" ? note.byHandHint : note.sealedHint)}
      </p>
    </fieldset>
  );
}

function PointField(props: { point: string; value: string; put(text: string): void }) {
  const { note } = useTexts();
  const { point, value, put } = props;
  const id = `note-${point}`;
  return (
    <div class="field">
      <label for={id}>{note.items[point]}</label>
      <p class="hint" id={`${id}-hint`}>
        {note.hints[point]}
      </p>
      <textarea
        id={id}
        class="in"
        rows={2}
        maxLength={MOST_CHARACTERS}
        aria-describedby={`${id}-hint`}
        value={value}
        onInput={(event) => put(event.currentTarget.value)}
      />
    </div>
  );
}
