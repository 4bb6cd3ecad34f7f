import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { Choice } from "../../ui/bits/field";
import { Icon } from "../../ui/bits/icon";
import type { DangerNotes } from "../danger-notes";
import { type CareSnapshot, type CareThread, type MineEntry, useTexts } from "../world";

interface PanelProps {
  thread: CareThread;
  entry: MineEntry;
  snapshot: CareSnapshot;
  notes: DangerNotes;
  note(change: Partial<DangerNotes>): void;
  /** Put the ready sentence in the box; it is not sent. */
  say(sentence: string): void;
  fold(): void;
  takeOn(): void;
}

const LAST_MESSAGES = 3;

/** First help for a worker. No step is required, and none holds back a call. */
export function DangerPanel({ thread, entry, snapshot, notes, note, say, fold, takeOn }: PanelProps) {
  const { danger } = useTexts();
  const first = useRef<HTMLAnchorElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section class="danger" aria-labelledby="danger-title" data-part tabIndex={-1}>
      <header>
        <Icon name="danger" />
        <div>
          <h2 id="danger-title">{danger.title(thread.word)}</h2>
          <p class="sm">{danger.lead}</p>
        </div>
        <span class="sp" />
        <Button keys="Esc" press={fold}>
          {danger.fold}
        </Button>
      </header>
      <ol class="steps">
        <Step number={1} title={danger.call}>
          <Numbers first={first} />
          <p class="hint">{danger.say}</p>
        </Step>
        <Step number={2} title={danger.place}>
          <LastWords thread={thread} />
          <p class="hint">{danger.placeHint}</p>
        </Step>
        <Step number={3} title={danger.tell}>
          <Tell notes={notes} note={note} say={say} />
        </Step>
        <Step number={4} title={danger.eyes}>
          <p class="sm q">{eyes(snapshot, danger)}</p>
        </Step>
        <Step number={5} title={danger.did}>
          <Did notes={notes} note={note} />
        </Step>
      </ol>
      <footer>
        <p class="hint">{danger.memory}</p>
        <span class="sp" />
        {entry.danger && !entry.danger_seen && <Button press={takeOn}>{danger.over}</Button>}
      </footer>
    </section>
  );
}

function Step(props: { number: number; title: string; children: ComponentChildren }) {
  return (
    <li>
      <span class="num" aria-hidden="true">
        {props.number}
      </span>
      <div class="stack">
        <h3>{props.title}</h3>
        {props.children}
      </div>
    </li>
  );
}

function Numbers({ first }: { first: { current: HTMLAnchorElement | null } }) {
  const { danger } = useTexts();
  return (
    <div class="thirds">
      <a class="tel first" href="tel:112" ref={first}>
        <b>112</b>
        <span>{danger.lives}</span>
      </a>
      <a class="tel" href="tel:113">
        <b>{danger.suicide}</b>
        <span>{danger.suicideSub}</span>
      </a>
      <a class="tel" href="tel:08002000">
        <b>{danger.home}</b>
        <span>{danger.homeSub}</span>
      </a>
    </div>
  );
}

function LastWords({ thread }: { thread: CareThread }) {
  const { danger } = useTexts();
  const theirs = thread.items.filter((item) => item.slot === 0 && !item.unreadable).slice(-LAST_MESSAGES);
  if (theirs.length === 0) return <p class="note plain sm">{danger.placeNone}</p>;
  return (
    <ul class="note plain sm" aria-label={danger.lastWords}>
      {theirs.map((item) => (
        <li key={item.id} class="preview" dir="auto">
          “{item.text}”
        </li>
      ))}
    </ul>
  );
}

function Tell({ notes, note, say }: Pick<PanelProps, "notes" | "note" | "say">) {
  const { danger } = useTexts();
  const tellFirst = () => {
    note({ tell: "first" });
    say(danger.tellSentence);
  };
  return (
    <fieldset class="halves">
      <legend class="vh">{danger.tell}</legend>
      <Choice kind="radio" name="tell" on={notes.tell === "first"} pick={tellFirst}>
        <b>{danger.tellFirst}</b>
        <br />
        <span class="hint">{danger.tellFirstSub}</span>
      </Choice>
      <Choice kind="radio" name="tell" on={notes.tell === "not"} pick={() => note({ tell: "not" })}>
        <b>{danger.tellNot}</b>
        <br />
        <span class="hint">{danger.tellNotSub}</span>
      </Choice>
    </fieldset>
  );
}

function Did({ notes, note }: Pick<PanelProps, "notes" | "note">) {
  const { danger } = useTexts();
  const deeds = ["called", "placeTold", "notCalled"] as const;
  return (
    <fieldset class="thirds">
      <legend class="vh">{danger.did}</legend>
      {deeds.map((deed) => (
        <Choice key={deed} kind="checkbox" name={deed} on={notes[deed]} pick={(on) => note({ [deed]: on })}>
          {danger[deed]}
        </Choice>
      ))}
    </fieldset>
  );
}

function eyes(snapshot: CareSnapshot, danger: ReturnType<typeof useTexts>["danger"]): string {
  const others = (snapshot.board?.here ?? []).filter((person) => !person.self).map((person) => person.name);
  return others.length > 0 ? danger.eyesHere(others.join(", ")) : danger.eyesNone;
}
