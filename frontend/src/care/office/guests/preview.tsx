import { useEffect, useState } from "preact/hooks";
import { fingerprint, fromBase64url } from "../../../crypto";
import type { GuestBlock, GuestText } from "../../requests";
import { useTexts, useWorld } from "../../world";
import { fill } from "./text-rules";

const EXAMPLES = {
  nl: {
    guest: "Mark",
    worker: "Sanne",
    police: "de politie, team Jeugd",
    helper: "gemeente Zeestad, team Jeugd",
  },
  en: {
    guest: "Mark",
    worker: "Sanne",
    police: "the police, youth team",
    helper: "Zeestad council, youth team",
  },
};

/** The root's fingerprint; empty until it is known. */
export function useMark(): string {
  const { staff } = useWorld();
  const root = staff.me()?.root ?? null;
  const [mark, setMark] = useState("");
  useEffect(() => {
    if (root) fingerprint(fromBase64url(root)).then(setMark, () => setMark(""));
  }, [root]);
  return mark;
}

/** The panel as the youth reads it, in the youth's language, with example names. */
export function Preview({ text }: { text: Pick<GuestText, "kind" | "lang" | "blocks" | "first"> }) {
  const { guestTexts } = useTexts();
  const { staff } = useWorld();
  const mark = useMark();
  const { guest, worker, [text.kind]: unit } = EXAMPLES[text.lang];
  const date = new Date().toLocaleDateString(text.lang === "en" ? "en-GB" : "nl", {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const values = { guest, worker, unit, checker: staff.me()?.working_name ?? "", date, mark };
  return (
    <div class="stack3">
      <h3>{guestTexts.preview}</h3>
      <p class="hint">{guestTexts.previewHint}</p>
      <article class="panel" lang={text.lang}>
        {text.blocks.map((block, index) => (
          <Block key={index} block={{ ...block, t: fill(block.t, values) }} />
        ))}
      </article>
      <h3>{guestTexts.first}</h3>
      <p class="note plain preview" lang={text.lang}>
        {text.first}
      </p>
    </div>
  );
}

function Block({ block: { k, t } }: { block: GuestBlock }) {
  if (k === "title") return <p class="panel-title">{t}</p>;
  if (k === "h") return <p class="b">{t}</p>;
  if (k === "li") return <p class="panel-li">{t}</p>;
  if (k === "no" || k === "yes") return <p class="panel-choice">{t}</p>;
  if (k === "ask") return <p class="panel-ask">{t}</p>;
  if (k === "note") return <p class="note plain sm">{t}</p>;
  return <p class={k === "how" ? "hint" : ""}>{t}</p>;
}
