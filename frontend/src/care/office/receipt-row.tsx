import { useEffect, useState } from "preact/hooks";
import { ProblemNote } from "../../ui/bits/note";
import { dayAndTime } from "../../ui/when";
import type { LogEntry } from "../requests";
import { useSpeech } from "../world";
import { hex, type Verdict, verdictOf } from "./receipt";

/** The receipt of one line, checked in this browser with the evidence that the log keeps. */
export function Receipt({ entry }: { entry: LogEntry }) {
  const { receipt } = useSpeech().texts;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  useEffect(() => void verdictOf(entry).then(setVerdict), [entry]);
  if (verdict === null) return <p role="status">{receipt.checking}</p>;
  if (verdict.kind === "bad") {
    return (
      <ProblemNote>
        <b>{receipt.bad}</b> {receipt.why[verdict.why]}
      </ProblemNote>
    );
  }
  return (
    <div class="stack">
      <p class="note" role="status">
        <b>{receipt.good[verdict.kind]}</b> {receipt.goodHint}
      </p>
      <Particulars verdict={verdict} />
    </div>
  );
}

function Particulars({ verdict }: { verdict: Exclude<Verdict, { kind: "bad" }> }) {
  const { texts, lang } = useSpeech();
  const { fields } = texts.receipt;
  const { said } = verdict;
  const rows = [
    ["minute", dayAndTime(said.minute, lang)],
    ["conv", hex(said.conv)],
    ["epoch", String(said.epoch)],
    ["certificate", hex(said.certificate)],
    ...(verdict.kind === "consent" ? [["shown", hex(verdict.said.shown)]] : []),
    ["key", verdict.key],
  ] as [string, string][];
  return (
    <dl class="dl receipt">
      {rows.map(([name, value]) => (
        <>
          <dt key={name}>{fields[name]}</dt>
          <dd class={name === "minute" || name === "epoch" ? "" : "mono"}>{value}</dd>
        </>
      ))}
    </dl>
  );
}
