import { Button } from "../../ui/bits/button";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { dayAndTime, timeOf } from "../../ui/when";
import { useGate } from "../../ui/world";
import { Bar, Offline } from "../bar";
import { useChecked } from "../certificate";
import type { Doings } from "../rooms";
import { type Span, spans } from "../times";
import { type GuestSnapshot, useKind, useSession, useSpeech } from "../world";
import { Rules } from "./rules";

/** In no conversation: whether workers can ask me, until when, and what holds once a youth says yes. */
export function Standby(props: { snapshot: GuestSnapshot; doings: Doings; notes(): void }) {
  const { snapshot, doings, notes } = props;
  const { lang, texts } = useSpeech();
  const { standby } = texts;
  const checked = useChecked();
  // Notes go to named helpers.
  const kind = useKind();
  const isReady = snapshot.until > snapshot.now;
  return (
    <div class="room">
      <Bar doings={doings} />
      <main class="body stack4">
        <Offline online={snapshot.online} />
        <h1 class="big">{isReady ? standby.ready : standby.off}</h1>
        <p role="status">{isReady ? standby.readyLead : standby.offLead}</p>
        <Available snapshot={snapshot} />
        <h2>{standby.rulesTitle}</h2>
        <Rules />
        {checked && <p class="q sm">{standby.checked(checked.by, dayAndTime(checked.last, lang))}</p>}
      </main>
      {(kind === "helper" || snapshot.unconfirmed > 0) && (
        <footer class="foot">
          <Button wide icon="sheet" press={notes}>
            {standby.notes}
            {snapshot.unconfirmed > 0 && <b class="count">{standby.newNotes(snapshot.unconfirmed)}</b>}
          </Button>
        </footer>
      )}
    </div>
  );
}

/** The switch: an hour, two, the evening, or off. */
function Available({ snapshot }: { snapshot: GuestSnapshot }) {
  const { clock } = useGate();
  const session = useSession();
  const { lang, texts } = useSpeech();
  const { standby } = texts;
  const task = useTask();
  const now = snapshot.now || Math.floor(clock.now() / 60_000);
  const isReady = snapshot.until > now;
  const words: Record<Span, string> = { hour: standby.hour, two: standby.two, evening: standby.evening };
  const isOff = task.busy || !snapshot.online;
  const put = (until: number) => task.run(() => session.setAvailable(until));
  return (
    <section class="card pad stack3" aria-labelledby="until">
      <h2 id="until">{isReady ? standby.untilTime(timeOf(snapshot.until, lang)) : standby.until}</h2>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <div class="spans">
        {spans(now).map(([span, until]) => (
          <Button key={span} off={isOff} press={() => put(until)}>
            <span>
              {words[span]}
              <span class="q sm until">{standby.toTime(timeOf(until, lang))}</span>
            </span>
          </Button>
        ))}
        <Button off={isOff} pressed={!isReady} press={() => put(0)}>
          {standby.stop}
        </Button>
      </div>
      {isReady && <p class="hint">{standby.keepOpen}</p>}
    </section>
  );
}
