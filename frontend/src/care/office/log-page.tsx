import { useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { dayAndTime } from "../../ui/when";
import type { Page } from "../place";
import { type LogEntry, requests } from "../requests";
import { useSpeech, useTexts, useWorld } from "../world";
import { Frame } from "./frame";
import { Coming, useLoaded } from "./load";
import { hasReceipt } from "./receipt";
import { Receipt } from "./receipt-row";

const COLUMNS = 5;

/** The newest lines of the audit log; those about a youth's yes or stop open to their signed receipt. */
export function LogPage({ go }: { go(page: Page): void }) {
  const { http } = useWorld();
  const { log } = useTexts();
  const loaded = useLoaded(() => requests.log(http));
  const { columns } = log;
  return (
    <Frame page="log" go={go} title={log.title} lead={log.lead}>
      <Coming loaded={loaded} />
      {loaded.value?.length === 0 && <p class="note plain">{log.none}</p>}
      {loaded.value && loaded.value.length > 0 && (
        <section class="card scroll">
          <table>
            <thead>
              <tr>
                {[columns.when, columns.who, columns.what, columns.subject, columns.reason].map((title) => (
                  <th scope="col" key={title}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {loaded.value.map((entry, index) => (
                <LogRow key={index} entry={entry} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Frame>
  );
}

function LogRow({ entry }: { entry: LogEntry }) {
  const { texts, lang } = useSpeech();
  const { log, guestVerbs, receipt } = texts;
  const [open, setOpen] = useState(false);
  const what = log.verbs[entry.verb] ?? guestVerbs[entry.verb] ?? entry.meaning;
  return (
    <>
      <tr>
        <td class="nw q">{dayAndTime(entry.minute, lang)}</td>
        <td>{log.actors[entry.actor_name] ?? entry.actor_name}</td>
        <td>{what}</td>
        <td class="q">{entry.subject_name || entry.subject.slice(0, 8)}</td>
        <td>
          <div class="row wrap">
            {entry.guest_name || reasonOf(entry, log.reasons)}
            {hasReceipt(entry) && (
              <Button
                look="soft"
                expanded={open}
                label={`${open ? receipt.hide : receipt.show}: ${what}`}
                press={() => setOpen(!open)}
              >
                {open ? receipt.hide : receipt.show}
              </Button>
            )}
          </div>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={COLUMNS}>
            <Receipt entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}

// What somebody typed as a reason is theirs; that of a setting or a text is a word of the log's own.
const OWN_WORDS = /^(settings\.|guest\.text$)/;

function reasonOf({ verb, reason }: LogEntry, words: Readonly<Record<string, string>>): string {
  if (!OWN_WORDS.test(verb)) return reason;
  return reason
    .split(" ")
    .map((word) => words[word] ?? word)
    .join(", ");
}
