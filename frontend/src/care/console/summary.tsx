import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import type { Drafts } from "../drafts";
import { type CareThread, useTexts, useWorld } from "../world";

const MOST_CHARACTERS = 400;

/** A few lines for colleagues, sealed to the team. Whoever else saves meanwhile does not wipe what is typed here. */
export function Summary({ thread, drafts }: { thread: CareThread; drafts: Drafts }) {
  const { session } = useWorld();
  const texts = useTexts();
  const { desk } = texts;
  const slot = `summary ${thread.conv}`;
  const stored = thread.summary ?? "";
  const [text, setText] = useState(drafts.read(slot) || stored);
  const base = useRef(stored);
  const task = useTask();
  useEffect(() => {
    if (text === base.current) setText(stored);
    base.current = stored;
  }, [stored]);
  const put = (next: string) => {
    setText(next);
    drafts.keep(slot, next === stored ? "" : next);
  };
  const save = async () => {
    await session.summarise(thread.conv, text.trim());
    base.current = text.trim();
    drafts.keep(slot, "");
    setText(text.trim());
  };
  const isChanged = text.trim() !== base.current;
  const state = task.busy ? desk.saving : isChanged ? desk.notSaved : stored ? desk.saved : "";
  return (
    <>
      <h2>
        <label for="summary">{desk.summary}</label>
        <span class="sp" />
        <span class="light">{desk.summaryCount(text.length, MOST_CHARACTERS)}</span>
      </h2>
      <textarea
        id="summary"
        class="in"
        rows={4}
        maxLength={MOST_CHARACTERS}
        value={text}
        readOnly={thread.readOnly}
        aria-describedby="summary-rule"
        onInput={(event) => put(event.currentTarget.value)}
      />
      <p class="hint" id="summary-rule">
        <b>{desk.summaryRule}</b> {desk.summaryFor}
      </p>
      {task.problem !== null && (
        <p class="wrong" role="alert">
          {sentenceFor(task.problem, texts)}
        </p>
      )}
      <div class="row">
        <span class="hint" role="status">
          {state}
        </span>
        <span class="sp" />
        {isChanged && <Button press={() => task.run(save)}>{desk.save}</Button>}
      </div>
    </>
  );
}
