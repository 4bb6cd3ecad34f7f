import { Button } from "../../../ui/bits/button";
import { Icon } from "../../../ui/bits/icon";
import { ProblemNote } from "../../../ui/bits/note";
import { timeOf } from "../../../ui/when";
import { type ThreadGuest, useSpeech, useTexts } from "../../world";

type Inside = NonNullable<ThreadGuest["inside"]>;

interface StripsProps {
  guest: ThreadGuest;
  propose(): void;
  dismiss(): void;
}

/** What a worker must see about a guest whatever part of the conversation is in sight, with the way to end it. */
export function GuestStrips({ guest, propose, dismiss }: StripsProps) {
  const { inside, wished, proposal, refused, ending } = guest;
  if (inside) return <InsideStrip inside={inside} dismiss={dismiss} />;
  if (proposal) return <WaitsStrip name={proposal.name} />;
  if (wished) return <WishStrip wished={wished} propose={propose} />;
  return <OverStrip refused={refused} ending={ending} />;
}

function InsideStrip({ inside, dismiss }: { inside: Inside; dismiss(): void }) {
  const { guests } = useTexts();
  const { lang } = useSpeech();
  const { kind, unit, since, paused, hushed, leaving } = inside;
  // Without a certificate that verifies there is no name to trust.
  const name = inside.name || guests.guest;
  const told = guests.in(name, unit || guests.kind[kind], timeOf(since, lang));
  return (
    <>
      <div class="strip guest">
        <Icon name={paused ? "pause" : "eye"} />
        <p>{leaving ? guests.leaving(name) : paused ? guests.paused(name) : told}</p>
        <span class="sp" />
        {!leaving && (
          <Button className="straw" keys="Alt U" press={dismiss}>
            {guests.out(name)}
          </Button>
        )}
      </div>
      {!inside.verified && !leaving && <ProblemNote>{guests.unverified}</ProblemNote>}
      {hushed && !leaving && (
        <div class="strip guest" role="alert">
          <Icon name="lines" />
          <p>
            <b>{guests.hushedTitle(name)}</b> {guests.hushed(name)}
          </p>
        </div>
      )}
    </>
  );
}

function WaitsStrip({ name }: { name: string }) {
  const { guests } = useTexts();
  return (
    <div class="strip guest">
      <Icon name="clock" />
      <p>{guests.waits(name)}</p>
    </div>
  );
}

function WishStrip({ wished, propose }: { wished: Exclude<ThreadGuest["wished"], "">; propose(): void }) {
  const { guests } = useTexts();
  return (
    <div class="strip guest" role="status">
      <Icon name="people" />
      <p>
        <b>{guests.wished[wished]}</b>
      </p>
      <span class="sp" />
      <Button className="straw" keys="Alt V" press={propose}>
        {guests.propose}
      </Button>
    </div>
  );
}

/** What is over in this visit: a no, or a guest who was in. */
function OverStrip({ refused, ending }: Pick<ThreadGuest, "refused" | "ending">) {
  const { guests } = useTexts();
  if (!refused && !ending) return null;
  return (
    <p class="strip over" role="status">
      <Icon name="check" />
      {refused ? guests.refused : ending && guests.ended[ending.by](ending.name || guests.guest)}
    </p>
  );
}
