import { useState } from "preact/hooks";
import type { Language } from "../../protocol";
import { Button } from "../../ui/bits/button";
import { Field } from "../../ui/bits/field";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import type { Page } from "../place";
import { type QuickText, requests } from "../requests";
import { useTexts, useWorld } from "../world";
import { Frame } from "./frame";
import { Coming, useLoaded } from "./load";

/** The quick texts: a list, and a form for one of them. */
export function TextsPage({ go }: { go(page: Page): void }) {
  const { http } = useWorld();
  const { quickTexts } = useTexts();
  const loaded = useLoaded(() => requests.quickTexts(http));
  const [chosen, setChosen] = useState<QuickText | null>(null);
  const changed = (text: QuickText | null) => {
    setChosen(text);
    loaded.again();
  };
  return (
    <Frame page="texts" go={go} title={quickTexts.title} lead={quickTexts.lead}>
      <Coming loaded={loaded} />
      {loaded.value && (
        <div class="cols two">
          <TextList texts={loaded.value} pick={setChosen} />
          <TextForm key={chosen?.id ?? "new"} chosen={chosen} changed={changed} />
        </div>
      )}
    </Frame>
  );
}

function TextList({ texts, pick }: { texts: readonly QuickText[]; pick(text: QuickText | null): void }) {
  const { quickTexts, desk } = useTexts();
  return (
    <section class="card pad">
      <div class="row">
        <h2>{quickTexts.list}</h2>
        <span class="sp" />
        <Button press={() => pick(null)}>{quickTexts.fresh}</Button>
      </div>
      {texts.length === 0 && <p class="q">{quickTexts.none}</p>}
      <ul>
        {texts.map((text) => (
          <li key={text.id} class="row day-row">
            <div lang={text.lang}>
              <b>{text.title}</b>
              <p class="hint preview">{text.text}</p>
            </div>
            <span class="sp" />
            <span class="tag">{desk.langs[text.lang]}</span>
            <Button look="soft" label={`${quickTexts.editThis}: ${text.title}`} press={() => pick(text)}>
              {quickTexts.editThis}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TextForm(props: { chosen: QuickText | null; changed(text: QuickText | null): void }) {
  const { chosen, changed } = props;
  const { http } = useWorld();
  const texts = useTexts();
  const { quickTexts, office } = texts;
  const [lang, setLang] = useState<Language>(chosen?.lang ?? "nl");
  const [title, setTitle] = useState(chosen?.title ?? "");
  const [body, setBody] = useState(chosen?.body ?? "");
  const [tried, setTried] = useState(false);
  const task = useTask();
  const isWhole = title.trim() !== "" && body.trim() !== "";
  const save = async () => {
    const id = chosen ? { id: chosen.id } : {};
    changed(await requests.saveQuickText(http, { ...id, lang, title: title.trim(), body }));
  };
  const remove = async () => {
    if (chosen) await requests.deleteQuickText(http, chosen.id);
    changed(null);
  };
  return (
    <form
      class="card pad stack4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole) task.run(save);
      }}
    >
      <h2>{chosen ? quickTexts.edit(chosen.title) : quickTexts.create}</h2>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      {tried && !isWhole && <ProblemNote>{quickTexts.bad}</ProblemNote>}
      <LangField lang={lang} pick={setLang} />
      <Field
        id="text-title"
        label={quickTexts.titleField}
        value={title}
        put={setTitle}
        maxLength={60}
        autocomplete="off"
      />
      <div class="field">
        <label for="text-body">{quickTexts.body}</label>
        <p class="hint" id="text-body-hint">
          {quickTexts.bodyHint}
        </p>
        <textarea
          id="text-body"
          class="in"
          rows={5}
          maxLength={4000}
          aria-describedby="text-body-hint"
          value={body}
          onInput={(event) => setBody(event.currentTarget.value)}
        />
      </div>
      {chosen && (
        <div>
          <h3>{quickTexts.preview}</h3>
          <p class="note plain preview">{chosen.text}</p>
        </div>
      )}
      <div class="row">
        <Button look="go" submit off={task.busy}>
          {office.save}
        </Button>
        <span class="sp" />
        {chosen && (
          <Button look="soft" off={task.busy} press={() => task.run(remove)}>
            {office.remove}
          </Button>
        )}
      </div>
    </form>
  );
}

function LangField({ lang, pick }: { lang: Language; pick(lang: Language): void }) {
  const { quickTexts, desk } = useTexts();
  return (
    <div class="field">
      <label for="text-lang">{quickTexts.lang}</label>
      <select
        id="text-lang"
        class="in"
        value={lang}
        onChange={(event) => pick(event.currentTarget.value as Language)}
      >
        <option value="nl">{desk.langs.nl}</option>
        <option value="en">{desk.langs.en}</option>
      </select>
    </div>
  );
}
