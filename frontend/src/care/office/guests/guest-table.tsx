import type { Language } from "../../../protocol";
import type { GuestAccount } from "../../../protocol/staff";
import { Button } from "../../../ui/bits/button";
import { Icon } from "../../../ui/bits/icon";
import { timeOf } from "../../../ui/when";
import { useSpeech, useTexts, useWorld } from "../../world";

const MINUTE_MS = 60_000;

/** How an approval stands: `valid` until its last minute, whatever the server says about it besides. */
type Standing = "closed" | "new" | "waits" | "revoked" | "valid" | "over";

function standingOf(entry: GuestAccount, minute: number): Standing {
  if (!entry.active) return "closed";
  if (!entry.enrolled) return "new";
  if (entry.revoked) return "revoked";
  if (entry.certificate === null || entry.last_minute === null) return "waits";
  return entry.last_minute >= minute ? "valid" : "over";
}

interface TableProps {
  guests: readonly GuestAccount[];
  certify(entry: GuestAccount): void;
  revoke(entry: GuestAccount): void;
}

export function GuestTable({ guests, certify, revoke }: TableProps) {
  const { guestPage } = useTexts();
  const { clock } = useWorld();
  const minute = Math.floor(clock.now() / MINUTE_MS);
  const { columns } = guestPage;
  if (guests.length === 0) return <p class="note plain">{guestPage.none}</p>;
  return (
    <section class="card scroll">
      <table>
        <thead>
          <tr>
            {[columns.name, columns.from, columns.kind, columns.state].map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
            <th scope="col">
              <span class="vh">{guestPage.renew}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {guests.map((entry) => (
            <tr key={entry.handle}>
              <th scope="row" class="cell">
                {entry.working_name}
              </th>
              <td>
                {entry.organisation}
                <br />
                <span class="q">{entry.unit}</span>
              </td>
              <td>{guestPage.kinds[entry.role]}</td>
              <td>
                <StandingTag entry={entry} standing={standingOf(entry, minute)} />
              </td>
              <td class="end">
                <Deeds entry={entry} standing={standingOf(entry, minute)} {...{ certify, revoke }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StandingTag({ entry, standing }: { entry: GuestAccount; standing: Standing }) {
  const { guestPage, staff } = useTexts();
  const { lang } = useSpeech();
  const until = wholeDate(entry.last_minute ?? 0, lang);
  if (standing === "valid") {
    return (
      <span class="tag do">
        <Icon name="check" small />
        {guestPage.approvedUntil(until)}
      </span>
    );
  }
  const told = {
    closed: staff.closed,
    new: guestPage.notEnrolled,
    waits: guestPage.waits,
    revoked: guestPage.revoked,
    over: guestPage.expired(until),
  };
  return (
    <span class={standing === "waits" || standing === "over" ? "tag wait" : "tag"}>{told[standing]}</span>
  );
}

/** With the year: an approval can last into the next one. */
function wholeDate(minute: number, lang: Language): string {
  const date = new Date(minute * MINUTE_MS);
  const day = date.toLocaleDateString(lang, { day: "numeric", month: "short", year: "numeric" });
  return `${day} ${timeOf(minute, lang)}`;
}

function Deeds(props: { entry: GuestAccount; standing: Standing } & Omit<TableProps, "guests">) {
  const { guestPage } = useTexts();
  const { entry, standing, certify, revoke } = props;
  if (standing === "closed" || standing === "new") return null;
  const word = standing === "waits" || standing === "revoked" ? guestPage.certify : guestPage.renew;
  return (
    <div class="row end">
      <Button
        look={standing === "waits" ? "go" : "soft"}
        label={`${word} ${entry.working_name}`}
        press={() => certify(entry)}
      >
        {word}
      </Button>
      {standing === "valid" && (
        <Button look="soft" label={`${guestPage.revoke} ${entry.working_name}`} press={() => revoke(entry)}>
          {guestPage.revoke}
        </Button>
      )}
    </div>
  );
}
