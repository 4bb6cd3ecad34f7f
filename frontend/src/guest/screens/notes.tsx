import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { dayAndTime } from "../../ui/when";
import { Bar, Offline } from "../bar";
import type { Doings } from "../rooms";
import { type GuestSnapshot, type HandoverNote, useSession, useSpeech } from "../world";

/** The handover notes that were sealed to me, as long as they open. */
export function NotesRoom(props: { snapshot: GuestSnapshot; doings: Doings; back(): void }) {
  const { snapshot, doings, back } = props;
  const session = useSession();
  const { texts } = useSpeech();
  const { notes } = texts;
  const task = useTask();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    task.run(() => session.loadNotes());
  }, [snapshot.unconfirmed]);
  const list = snapshot.notes;
  return (
    <div class="room">
      <Bar doings={doings} />
      <main class="body stack4">
        <Offline online={snapshot.online} />
        <h1 tabIndex={-1} ref={title}>
          {notes.title}
        </h1>
        {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
        {list === null && task.problem === null && <p class="q">{notes.loading}</p>}
        {list && <p class="q">{list.length > 0 ? notes.lead : notes.none}</p>}
        {list?.map((note) => (
          <Note key={note.note} note={note} />
        ))}
      </main>
      <footer class="foot">
        <Button wide icon="back" press={back}>
          {notes.back}
        </Button>
      </footer>
    </div>
  );
}

function Note({ note }: { note: HandoverNote }) {
  const session = useSession();
  const { lang, texts } = useSpeech();
  const { notes } = texts;
  const task = useTask();
  return (
    <article class="card pad stack3">
      <h2>{notes.from(dayAndTime(note.minute, lang))}</h2>
      {note.unreadable ? (
        <p>{notes.unreadable}</p>
      ) : (
        <dl class="stack3">
          {note.items.map(([key, text]) => (
            <div key={key} class={key === "never" ? "never" : ""}>
              <dt>{notes.keys[key] ?? key}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="hint">{notes.until(dayAndTime(note.expires, lang))}</p>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      {note.state === "arrived" && <p role="status">{notes.arrived}</p>}
      {note.state === "sent" && !note.unreadable && (
        <Button look="go" wide off={task.busy} press={() => task.run(() => session.confirmNote(note.note))}>
          {notes.confirm}
        </Button>
      )}
    </article>
  );
}
