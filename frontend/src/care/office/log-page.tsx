import { dayAndTime } from "../../ui/when";
import type { Page } from "../place";
import { requests } from "../requests";
import { useSpeech, useWorld } from "../world";
import { Frame } from "./frame";
import { Coming, useLoaded } from "./load";

/** The newest lines of the audit log. */
export function LogPage({ go }: { go(page: Page): void }) {
  const { http } = useWorld();
  const { texts, lang } = useSpeech();
  const { log } = texts;
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
                <tr key={index}>
                  <td class="nw q">{dayAndTime(entry.minute, lang)}</td>
                  <td>{entry.actor_name}</td>
                  <td>{log.verbs[entry.verb] ?? entry.meaning}</td>
                  <td class="q">{entry.subject_name || entry.subject.slice(0, 8)}</td>
                  <td>{entry.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Frame>
  );
}
