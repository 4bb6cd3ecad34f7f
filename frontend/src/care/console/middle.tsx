import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { Icon } from "../../ui/bits/icon";
import { useTexts, type WaitingEntry } from "../world";

/** Somebody in the queue, before anyone took them: no text yet, one thing to do. */
export function WaitingCard(props: { entry: WaitingEntry; take(): void }) {
  const { entry, take } = props;
  const { desk } = useTexts();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), [entry.conv]);
  return (
    <section class="middle" id="talk" tabIndex={-1} data-part ref={box}>
      <div class="card pad5 stack4">
        <h2>{entry.danger ? desk.quote[entry.danger] : desk.door[entry.door]}</h2>
        <p class={entry.danger ? "note alarm row" : "q"}>
          {entry.danger && <Icon name="danger" />}
          {desk.door[entry.door]}, {desk.langs[entry.lang]}, {desk.minutes(entry.minutes)}
        </p>
        {entry.away !== null && <p class="hint">{desk.away(entry.keeps ?? 0)}</p>}
        <Button look={entry.danger ? "stop" : "go"} wide press={take}>
          {desk.take}
        </Button>
      </div>
    </section>
  );
}

export function EmptyCard({ gone }: { gone: boolean }) {
  const { desk } = useTexts();
  return (
    <section class="middle" id="talk" tabIndex={-1} data-part>
      <div class="stack q">
        <h2>{gone ? desk.goneTitle : desk.nothingOpen}</h2>
        <p>{gone ? desk.gone : desk.pickOne}</p>
      </div>
    </section>
  );
}
