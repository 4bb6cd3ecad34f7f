import { useState } from "preact/hooks";
import { Refused } from "../../protocol";
import { Button } from "../../ui/bits/button";
import { Choice, Field } from "../../ui/bits/field";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import type { Page } from "../place";
import { requests, type Settings } from "../requests";
import { useTexts, useWorld } from "../world";
import { Frame } from "./frame";
import { HolidayList } from "./holiday-list";
import { Coming, useLoaded } from "./load";
import { WeekTable } from "./week-table";

/** When the chat answers: the week, special days, and the switches for now. */
export function SettingsPage({ go }: { go(page: Page): void }) {
  const { http } = useWorld();
  const { settings } = useTexts();
  const loaded = useLoaded(() => requests.settings(http));
  return (
    <Frame page="settings" go={go} title={settings.title} lead={settings.lead}>
      <Coming loaded={loaded} />
      {loaded.value && <SettingsForm first={loaded.value} />}
    </Frame>
  );
}

function SettingsForm({ first }: { first: Settings }) {
  const { http } = useWorld();
  const texts = useTexts();
  const { settings, office } = texts;
  const [draft, setDraft] = useState(first);
  const [saved, setSaved] = useState(false);
  const task = useTask();
  const change = (part: Partial<Settings>) => {
    setDraft({ ...draft, ...part });
    setSaved(false);
  };
  const save = async () => {
    setDraft(await requests.saveSettings(http, draft));
    setSaved(true);
  };
  const isField = task.problem instanceof Refused && task.problem.data.field !== undefined;
  return (
    <form
      class="stack4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        task.run(save);
      }}
    >
      <div class="cols two">
        <div class="stack4">
          <WeekTable hours={draft.hours} change={(hours) => change({ hours })} />
          <HolidayList holidays={draft.holidays} change={(holidays) => change({ holidays })} />
        </div>
        <Switches draft={draft} change={change} />
      </div>
      {task.problem !== null && (
        <ProblemNote>{isField ? settings.bad : sentenceFor(task.problem, texts)}</ProblemNote>
      )}
      <div class="row">
        <Button look="go" submit off={task.busy}>
          {office.save}
        </Button>
        <span role="status" class="q">
          {saved ? office.saved : ""}
        </span>
      </div>
    </form>
  );
}

function Switches({ draft, change }: { draft: Settings; change(part: Partial<Settings>): void }) {
  const { settings } = useTexts();
  return (
    <section class="card pad stack3">
      <h2>{settings.now}</h2>
      <Choice kind="checkbox" name="surge" on={draft.surge} pick={(surge) => change({ surge })}>
        {settings.surge}
        <br />
        <span class="hint">{settings.surgeHint}</span>
      </Choice>
      <Choice kind="checkbox" name="paused" on={draft.paused} pick={(paused) => change({ paused })}>
        {settings.paused}
        <br />
        <span class="hint">{settings.pausedHint}</span>
      </Choice>
      <Field
        id="closing-before"
        label={settings.closingBefore}
        look="short"
        type="number"
        min={0}
        max={240}
        value={String(draft.closing_before)}
        put={(minutes) => change({ closing_before: Number(minutes) })}
      />
    </section>
  );
}
