import { Button } from "../../ui/bits/button";
import { Icon } from "../../ui/bits/icon";
import { UnlockForm } from "../../ui/gate/unlock";
import { timeOf } from "../../ui/when";
import { type DangerRow, partsOf, unreadOf } from "../board";
import { type CareSnapshot, type MineEntry, useSpeech, useTexts } from "../world";

const MINUTE_MS = 60_000;

/** A locked console says that somebody wrote or is in danger, and nothing of what they wrote. */
export function LockedCard(props: {
  snapshot: CareSnapshot;
  /** Milliseconds; null after a reload. */
  since: number | null;
  opened(): void;
  pass(row: DangerRow): void;
  out(): void;
}) {
  const { snapshot, since, opened, pass, out } = props;
  const { gate, guests } = useTexts();
  const { lang } = useSpeech();
  const parts = partsOf(snapshot.board);
  const waiting = parts.mine.filter(
    (entry) => entry.silent?.who === "staff" || unreadOf(entry, snapshot.threads) > 0,
  );
  return (
    <section class="middle" id="talk" tabIndex={-1} data-part>
      <div class="card pad5 stack4">
        <p class="row q">
          <Icon name="lock" />
          {since === null ? gate.afterReload : gate.lockedSince(timeOf(Math.floor(since / MINUTE_MS), lang))}
        </p>
        <h2>{gate.unlockTitle}</h2>
        <p>{gate.unlockLead}</p>
        {parts.danger.map((row) => (
          <DangerNote key={row.entry.conv} row={row} pass={() => pass(row)} />
        ))}
        {(snapshot.board?.mine ?? []).filter(hasGuest).map(({ conv, word }) => (
          <p key={conv} class="guest-card row">
            <Icon name="pause" />
            {guests.lockedPaused(word)}
          </p>
        ))}
        <UnlockForm opened={opened} />
        <p class="sm q" role="status">
          {waiting.length > 0 && gate.waitsForYou(waiting.map((entry) => entry.word))}
        </p>
        <p class="sm q">
          {gate.handAll}{" "}
          <Button look="link" press={out}>
            {gate.signOut}
          </Button>
        </p>
      </div>
    </section>
  );
}

function hasGuest({ guest }: MineEntry): boolean {
  return guest !== "" && guest !== "proposed";
}

function DangerNote({ row, pass }: { row: DangerRow; pass(): void }) {
  const { gate, desk } = useTexts();
  const quote = desk.quote[row.entry.danger || "now"];
  const isMine = row.from === "mine";
  if (row.from === "colleague") return null;
  return (
    <div class="note alarm row top" role="alert">
      <Icon name="danger" />
      <div class="stack">
        <p>
          <b>{isMine ? gate.dangerInMine(row.entry.word, quote) : gate.dangerInQueue(quote)}</b>
          <br />
          {isMine ? gate.dangerLocked : gate.dangerUnclaimed}
        </p>
        {isMine && (
          <Button look="warn" press={pass}>
            {desk.hand}
          </Button>
        )}
      </div>
    </div>
  );
}
