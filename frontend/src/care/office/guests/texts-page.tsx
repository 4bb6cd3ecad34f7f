import { useState } from "preact/hooks";
import { Button } from "../../../ui/bits/button";
import type { Page } from "../../place";
import { type GuestKind, type GuestText, type GuestTexts, requests } from "../../requests";
import { useTexts, useWorld } from "../../world";
import { Frame } from "../frame";
import { Coming, useLoaded } from "../load";
import { KindSwitches } from "./kind-switches";
import { Preview } from "./preview";
import { ReviewForm } from "./review-form";
import { TextForm } from "./text-form";
import { isInUse } from "./text-rules";

interface Everything {
  list: GuestTexts;
  kinds: GuestKind[];
}

/** What a youth reads before a guest may join: the switches, all versions, and a preview of one of them. */
export function GuestTextsPage({ go }: { go(page: Page): void }) {
  const { http } = useWorld();
  const { guestTexts } = useTexts();
  const loaded = useLoaded<Everything>(async () => ({
    list: await requests.guestTexts(http),
    kinds: await requests.guestKinds(http),
  }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [told, setTold] = useState("");
  const list = loaded.value?.list ?? { texts: [] };
  const text = list.texts.find(({ id }) => id === chosen) ?? list.texts[0] ?? null;
  const look = (id: string) => {
    setChosen(id);
    setWriting(false);
    setTold("");
  };
  const saved = () => {
    setWriting(false);
    setTold(guestTexts.saved);
    loaded.again();
  };
  return (
    <Frame page="guestTexts" go={go} title={guestTexts.title} lead={guestTexts.lead}>
      <Coming loaded={loaded} />
      {loaded.value && (
        <div class="cols even">
          <div class="stack4">
            <KindSwitches first={loaded.value.kinds} list={list} />
            <p role="status" class={told ? "note" : "vh"}>
              {told}
            </p>
            <Versions
              list={list}
              current={writing ? null : text}
              look={look}
              fresh={() => setWriting(true)}
            />
          </div>
          {writing || !text ? (
            <TextForm key={text?.id ?? "first"} from={text} saved={saved} />
          ) : (
            <Chosen key={text.id} text={text} from={() => setWriting(true)} changed={loaded.again} />
          )}
        </div>
      )}
    </Frame>
  );
}

function Versions(props: {
  list: GuestTexts;
  current: GuestText | null;
  look(id: string): void;
  fresh(): void;
}) {
  const { guestTexts, desk } = useTexts();
  const { list, current, look, fresh } = props;
  return (
    <section class="card pad stack3">
      <div class="row">
        <h2>{guestTexts.list}</h2>
        <span class="sp" />
        <Button press={fresh}>{guestTexts.fresh}</Button>
      </div>
      {list.texts.length === 0 && <p class="q">{guestTexts.none}</p>}
      <ul>
        {list.texts.map((text) => (
          <li key={text.id} class="row wrap day-row">
            <div>
              <b>
                {guestTexts.kind[text.kind]}, {guestTexts.door[text.door]}
              </b>
              <p class="hint">
                {desk.langs[text.lang]}, {guestTexts.version(text.version)}
              </p>
            </div>
            <span class="sp" />
            <State text={text} list={list} />
            <Button
              look="soft"
              pressed={text === current}
              label={`${guestTexts.look}: ${guestTexts.kind[text.kind]}, ${guestTexts.door[text.door]}, ${desk.langs[text.lang]}, ${guestTexts.version(text.version)}`}
              press={() => look(text.id)}
            >
              {guestTexts.look}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ text, list }: { text: GuestText; list: GuestTexts }) {
  const { guestTexts } = useTexts();
  const isUsed = isInUse(text, list.texts, list.demo ?? false);
  const told = [isUsed && guestTexts.inUse, text.reviewed === null && guestTexts.unreviewed].filter(Boolean);
  return <span class={isUsed ? "tag do" : "tag"}>{told.join(", ") || guestTexts.older}</span>;
}

function Chosen({ text, from, changed }: { text: GuestText; from(): void; changed(): void }) {
  const { guestTexts, desk } = useTexts();
  return (
    <section class="card pad stack4">
      <h2>
        {guestTexts.kind[text.kind]}, {guestTexts.door[text.door]}, {desk.langs[text.lang]},{" "}
        {guestTexts.version(text.version)}
      </h2>
      {text.reviewed !== null && <p class="note">{guestTexts.reviewed(text.reviewed, text.reviewed_by)}</p>}
      <Button press={from}>{guestTexts.from}</Button>
      <Preview text={text} />
      {text.reviewed === null && <ReviewForm text={text} changed={changed} />}
    </section>
  );
}
