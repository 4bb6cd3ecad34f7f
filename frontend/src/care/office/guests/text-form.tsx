import { useState } from "preact/hooks";
import type { Door, Language } from "../../../protocol";
import { Button } from "../../../ui/bits/button";
import { LongField } from "../../../ui/bits/field";
import { ProblemNote } from "../../../ui/bits/note";
import { useTask } from "../../../ui/hooks";
import { sentenceFor } from "../../../ui/problems";
import { type GuestKind, type GuestText, requests } from "../../requests";
import { useTexts, useWorld } from "../../world";
import { Preview } from "./preview";
import { asLines, readLines } from "./text-rules";

/** A new version, begun from another one. Whatever was saved before stays as it was. */
export function TextForm({ from, saved }: { from: GuestText | null; saved(): void }) {
  const { http } = useWorld();
  const texts = useTexts();
  const { guestTexts, desk } = texts;
  const [kind, setKind] = useState<GuestKind>(from?.kind ?? "police");
  const [door, setDoor] = useState<Door>(from?.door ?? "self");
  const [lang, setLang] = useState<Language>(from?.lang ?? "nl");
  const [lines, setLines] = useState(asLines(from?.blocks ?? []));
  const [first, setFirst] = useState(from?.first ?? "");
  const [tried, setTried] = useState(false);
  const task = useTask();
  const read = readLines(lines);
  const wrong = "bad" in read ? (read.bad ? guestTexts.badLine(read.bad) : guestTexts.badBlocks) : "";
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if ("bad" in read || !first.trim()) return;
    task.run(async () => {
      await requests.saveGuestText(http, { kind, door, lang, blocks: read.blocks, first: first.trim() });
      saved();
    });
  };
  return (
    <form class="card pad stack4" noValidate onSubmit={submit}>
      <h2>{guestTexts.write}</h2>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <div class="row wrap top">
        <OneOf
          label={guestTexts.kindField}
          id="guest-text-kind"
          value={kind}
          names={guestTexts.kind}
          put={(value) => setKind(value)}
        />
        <OneOf
          label={guestTexts.doorField}
          id="guest-text-door"
          value={door}
          names={guestTexts.door}
          put={(value) => setDoor(value)}
        />
        <OneOf
          label={guestTexts.langField}
          id="guest-text-lang"
          value={lang}
          names={desk.langs}
          put={(value) => setLang(value)}
        />
      </div>
      <LongField
        id="guest-text-blocks"
        label={guestTexts.blocks}
        hint={guestTexts.blocksHint}
        rows={16}
        wrong={tried ? wrong : ""}
        value={lines}
        put={setLines}
      />
      <LongField
        id="guest-text-first"
        label={guestTexts.firstField}
        hint={guestTexts.firstHint}
        rows={3}
        wrong={tried && !first.trim() ? guestTexts.badFirst : ""}
        value={first}
        put={setFirst}
      />
      <Button look="go" submit off={task.busy}>
        {guestTexts.save}
      </Button>
      {"blocks" in read && <Preview text={{ kind, lang, blocks: read.blocks, first }} />}
    </form>
  );
}

function OneOf<T extends string>(props: {
  id: string;
  label: string;
  value: T;
  names: Readonly<Record<T, string>>;
  put(value: T): void;
}) {
  const { id, label, value, names, put } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="in" value={value} onChange={(event) => put(event.currentTarget.value as T)}>
        {(Object.keys(names) as T[]).map((name) => (
          <option key={name} value={name}>
            {names[name]}
          </option>
        ))}
      </select>
    </div>
  );
}
