import { useEffect, useState } from "preact/hooks";
import type { ClosedEntry } from "../../protocol";
import { Button } from "../../ui/bits/button";
import { Dialog } from "../../ui/bits/dialog";
import { Field } from "../../ui/bits/field";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { dayAndTime } from "../../ui/when";
import { useSpeech, useTexts, useWorld } from "../world";

/** The last closed conversations. One of a colleague opens with a typed reason that is logged. */
export function ClosedDialog({ opened, away }: { opened(conv: string): void; away(): void }) {
  const { session } = useWorld();
  const texts = useTexts();
  const { dialogs } = texts;
  const [items, setItems] = useState<readonly ClosedEntry[] | null>(null);
  const [asking, setAsking] = useState<ClosedEntry | null>(null);
  const task = useTask();
  useEffect(() => task.run(async () => setItems(await session.closedList())), []);
  const open = (entry: ClosedEntry, reason?: string) =>
    task.run(async () => {
      await session.follow(entry.conv, reason);
      opened(entry.conv);
    });
  return (
    <Dialog title={dialogs.closedTitle} wide away={away}>
      <p>{dialogs.closedLead}</p>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      {items === null && task.busy && <p role="status">{dialogs.closedLoading}</p>}
      {items?.length === 0 && <p class="note plain">{dialogs.closedNone}</p>}
      {asking && <Why entry={asking} busy={task.busy} open={(reason) => open(asking, reason)} />}
      {!asking && items && (
        <ClosedRows items={items} pick={(entry) => (entry.mine ? open(entry) : setAsking(entry))} />
      )}
      <Button look="soft" press={asking ? () => setAsking(null) : away}>
        {dialogs.cancel}
      </Button>
    </Dialog>
  );
}

function ClosedRows({ items, pick }: { items: readonly ClosedEntry[]; pick(entry: ClosedEntry): void }) {
  const { dialogs } = useTexts();
  const { lang } = useSpeech();
  return (
    <ul>
      {items.map((entry) => (
        <li key={entry.conv} class="row day-row">
          <b>{entry.word}</b>
          <span class="q sm">{dayAndTime(entry.minute, lang)}</span>
          {entry.reason && <span class="q sm">{dialogs.endedBy[entry.reason]}</span>}
          {entry.worker && <span class="q sm">{dialogs.closedBy(entry.worker)}</span>}
          <span class="sp" />
          <Button label={`${dialogs.openIt}: ${entry.word}`} press={() => pick(entry)}>
            {dialogs.openIt}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Why(props: { entry: ClosedEntry; busy: boolean; open(reason: string): void }) {
  const { dialogs, errors } = useTexts();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() && !props.busy) props.open(reason.trim());
  };
  return (
    <form class="stack3" noValidate onSubmit={submit}>
      <h2>{props.entry.word}</h2>
      <Field
        id="open-why"
        label={dialogs.openWhy}
        hint={dialogs.openHint}
        wrong={tried && !reason.trim() ? errors.reason : undefined}
        value={reason}
        put={setReason}
        maxLength={200}
        autocomplete="off"
      />
      <Button look="go" submit off={props.busy}>
        {dialogs.openWithReason}
      </Button>
    </form>
  );
}
