import type { ComponentChildren } from "preact";
import { Button } from "../../ui/bits/button";
import { guestIn, partsOf, unreadOf, wishIn } from "../board";
import { type CareSnapshot, useTexts } from "../world";
import { DangerLine, MineLine, WaitingLine } from "./rows";
import { useWhyNot } from "./why-not";

interface RailProps {
  snapshot: CareSnapshot;
  current: string | null;
  /** Open one of mine, or look at somebody in the queue. */
  open(conv: string): void;
  takeNext(): void;
  showClosed(): void;
}

/** Danger first, then the queue in order of arrival, then my own conversations. */
export function Rail({ snapshot, current, open, takeNext, showClosed }: RailProps) {
  const { desk } = useTexts();
  const parts = partsOf(snapshot.board);
  const line = (conv: string) => ({ current: conv === current, press: () => open(conv) });
  const mineLines = (entries: typeof parts.mine) =>
    entries.map((entry) => (
      <MineLine
        key={entry.conv}
        entry={entry}
        unread={unreadOf(entry, snapshot.threads)}
        guest={guestIn(entry, snapshot.threads)}
        wished={wishIn(entry, snapshot.threads)}
        {...line(entry.conv)}
      />
    ));
  return (
    <nav class="rail" aria-label={desk.rail} tabIndex={-1} data-part>
      {parts.danger.length > 0 && (
        <Part title={desk.inDanger}>
          {parts.danger.map((row, index) => (
            <DangerLine key={row.entry.conv} row={row} first={index === 0} {...line(row.entry.conv)} />
          ))}
        </Part>
      )}
      <Part title={desk.queue} count={parts.queue.length} aside={desk.longestFirst}>
        {parts.queue.map((entry) => (
          <WaitingLine key={entry.conv} entry={entry} {...line(entry.conv)} />
        ))}
      </Part>
      {parts.queue.length === 0 && <p class="empty hint">{desk.nobodyWaits}</p>}
      <TakeNext snapshot={snapshot} take={takeNext} />
      <Part title={desk.mine} count={parts.mine.length}>
        {mineLines(parts.mine)}
      </Part>
      {parts.mine.length === 0 && <p class="empty hint">{desk.noneMine}</p>}
      {parts.parked.length > 0 && (
        <Part title={desk.parked} count={parts.parked.length}>
          {mineLines(parts.parked)}
        </Part>
      )}
      {!snapshot.locked && (
        <div class="next">
          <Button look="link" press={showClosed}>
            {desk.closedLink}
          </Button>
        </div>
      )}
    </nav>
  );
}

function Part(props: { title: string; count?: number; aside?: string; children: ComponentChildren }) {
  return (
    <>
      <h2>
        {props.title} {props.count !== undefined && <b>{props.count}</b>}
        <span class="sp" />
        {props.aside && <span class="light">{props.aside}</span>}
      </h2>
      <ul>{props.children}</ul>
    </>
  );
}

function TakeNext({ snapshot, take }: { snapshot: CareSnapshot; take(): void }) {
  const { desk } = useTexts();
  const why = useWhyNot(snapshot);
  const isAnyone =
    snapshot.board?.waiting.some((entry) => entry.later || (entry.away === null && !entry.gone)) ?? false;
  if (!isAnyone) return null;
  return (
    <div class="next">
      <Button look="go" wide keys="N" off={why !== null} press={take}>
        {why ?? desk.takeNext}
      </Button>
    </div>
  );
}
