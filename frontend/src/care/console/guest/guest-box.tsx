import { Button } from "../../../ui/bits/button";
import { Icon } from "../../../ui/bits/icon";
import { timeOf } from "../../../ui/when";
import { type ThreadGuest, useSpeech, useTexts } from "../../world";
import { useAskable } from "./askable";
import { canPropose } from "./can-propose";

interface BoxProps {
  guest: ThreadGuest;
  propose(): void;
  unpropose(): void;
  dismiss(): void;
}

/** Under "who is here": the guest who is in, the question that is open, a no, or whom the worker can ask now. */
export function GuestBox(props: BoxProps) {
  const { guest, unpropose } = props;
  const { guests } = useTexts();
  if (guest.inside) return <InsideCard inside={guest.inside} dismiss={props.dismiss} />;
  if (guest.proposal) {
    const { name, unit, kind } = guest.proposal;
    return (
      <div class="guest-card stack">
        <p>
          <b>{name}</b>, {unit || guests.kind[kind]}
        </p>
        <p class="hint">{guests.waits(name)}</p>
        <Button press={unpropose}>{guests.unpropose}</Button>
      </div>
    );
  }
  if (canPropose(guest)) return <Offer {...props} />;
  return guest.refused ? <p class="note plain sm">{guests.refused}</p> : null;
}

function InsideCard({ inside, dismiss }: { inside: NonNullable<ThreadGuest["inside"]>; dismiss(): void }) {
  const { guests } = useTexts();
  const { lang } = useSpeech();
  const { kind, unit, since, paused, hushed, verified, leaving } = inside;
  const name = inside.name || guests.guest;
  const state = paused ? guests.pausedShort : hushed ? guests.hushedShort : guests.since(timeOf(since, lang));
  return (
    <div class="guest-card stack">
      <p class="person">
        <span class="avatar straw" aria-hidden="true">
          {name.slice(0, 1).toUpperCase()}
        </span>
        <span>
          <b>{name}</b>
          <br />
          <span class="hint">{unit || guests.kind[kind]}</span>
        </span>
      </p>
      <p class="sm row">
        <Icon name={paused ? "pause" : hushed ? "lines" : "eye"} small />
        {state}
      </p>
      <p class="sm row">
        <Icon name={verified ? "check" : "danger"} small />
        {verified ? guests.verified : guests.notVerified}
      </p>
      {!leaving && (
        <>
          <Button className="straw" wide keys="Alt U" press={dismiss}>
            {guests.out(name)}
          </Button>
          <p class="hint">{guests.outHint}</p>
        </>
      )}
    </div>
  );
}

function Offer({ guest, propose }: BoxProps) {
  const { guests } = useTexts();
  const { lang } = useSpeech();
  const { value } = useAskable(guest, true);
  const free = value?.filter(({ doubt }) => doubt === null) ?? [];
  return (
    <div class="stack">
      <Button wide {...(guest.wished ? { look: "go" as const } : {})} keys="Alt V" press={propose}>
        {guests.propose}
      </Button>
      <p class="hint">{guests.proposeHint}</p>
      {value !== null && free.length === 0 && <p class="hint">{guests.nobodyNow}</p>}
      {free.length > 0 && (
        <ul class="sm" aria-label={guests.canAsk}>
          <li class="hint" aria-hidden="true">
            {guests.canAsk}
          </li>
          {free.map((one) => (
            <li key={one.handle} class="row">
              <span>
                {one.name}, {guests.kind[one.kind]}
              </span>
              <span class="sp" />
              {one.until !== null && <span class="q nw">{guests.until(timeOf(one.until, lang))}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
