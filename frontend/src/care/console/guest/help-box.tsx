import { useState } from "preact/hooks";
import { Button } from "../../../ui/bits/button";
import { Icon } from "../../../ui/bits/icon";
import { type NoteDraft, type ThreadGuest, useTexts } from "../../world";
import { asText } from "./note-form";

interface HelpProps {
  guest: ThreadGuest;
  /** Whether anything new can be laid before the youth. */
  writes: boolean;
  write(): void;
  agree(): void;
  forget(): void;
}

/** What goes to help outside the chat, and what the youth said to it; and the appointment that was kept. */
export function HelpBox({ guest, writes, write, agree, forget }: HelpProps) {
  const { note, appointment } = useTexts();
  const { drafts, notes } = guest;
  return (
    <div class="stack3">
      <p class="hint">{note.lead}</p>
      {drafts.note && <Draft draft={drafts.note} />}
      {notes.map((sent, index) => (
        <p key={index} class="sm row">
          <Icon name={sent.state === "arrived" ? "check" : "letter"} small />
          {sent.state === "arrived" ? note.arrived(sent.name) : note.sent(sent.name)}
        </p>
      ))}
      <Appointed guest={guest} forget={forget} />
      {writes && guest.inside && <p class="hint">{note.notNow}</p>}
      {writes && (
        <div class="row wrap deeds">
          {!guest.inside && (
            <Button keys="Alt B" press={write}>
              {note.open}
            </Button>
          )}
          <Button keys="Alt A" press={agree}>
            {appointment.open}
          </Button>
        </div>
      )}
    </div>
  );
}

function Draft({ draft }: { draft: NoteDraft }) {
  const { note } = useTexts();
  const byHand = draft.to in note.byHand;
  const name = note.byHand[draft.to as keyof typeof note.byHand] ?? draft.to;
  return (
    <div class="stack">
      <h3>{draft.state === "approved" && byHand ? note.textFor(name) : note.toWhom(name)}</h3>
      <p class="sm" role="status">
        {note[draft.state]}
      </p>
      {draft.state === "approved" && (
        <>
          <dl class="note plain sm">
            {draft.items.map(([key, text]) => (
              <div key={key}>
                <dt>{note.items[key] ?? key}</dt>
                <dd class="preview" dir="auto">
                  {text}
                </dd>
              </div>
            ))}
          </dl>
          {byHand && <Copy text={asText(draft.items, note.items)} />}
        </>
      )}
    </div>
  );
}

function Copy({ text }: { text: string }) {
  const { note } = useTexts();
  const [told, setTold] = useState("");
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setTold(note.copied),
      () => setTold(note.copyFailed),
    );
  };
  return (
    <>
      <Button icon="copy" press={copy}>
        {note.copy}
      </Button>
      <p class="hint" role="status">
        {told || note.byHandHint}
      </p>
    </>
  );
}

function Appointed({ guest, forget }: { guest: ThreadGuest; forget(): void }) {
  const { appointment } = useTexts();
  const draft = guest.drafts.appointment;
  // What was agreed shows as soon as it is kept, and no longer once it was taken away.
  const isAsked = draft !== null && draft.state !== "agreed";
  if (guest.appointment === null && !isAsked) return null;
  return (
    <div class="stack">
      <h3>{appointment.heading}</h3>
      {isAsked && (
        <p class="sm" role="status">
          {appointment[draft.state](`${draft.when}, ${draft.with}`)}
        </p>
      )}
      {guest.appointment !== null && (
        <>
          <p class="note plain preview" dir="auto">
            {guest.appointment}
          </p>
          <p class="hint">{appointment.kept}</p>
          <Button press={forget}>{appointment.away}</Button>
        </>
      )}
    </div>
  );
}
