import { Button } from "../../ui/bits/button";
import { Icon } from "../../ui/bits/icon";
import { UnlockForm } from "../../ui/gate/unlock";
import { timeOf } from "../../ui/when";
import { type GuestSnapshot, useSpeech } from "../world";

/** Locked, or just loaded: says that a youth said yes, and nothing of what was said. */
export function LockedRoom(props: { snapshot: GuestSnapshot; opened(): void; out(): void }) {
  const { snapshot, opened, out } = props;
  const { lang, texts } = useSpeech();
  const { locked, gate } = texts;
  const isAsked = snapshot.waiting || snapshot.talk !== null;
  return (
    <main class="alone">
      <div class="card pad5 stack4">
        <Icon name="lock" />
        <h1>{locked.title}</h1>
        <p>{locked.lead}</p>
        <p class={isAsked ? "note straw b" : "vh"} role="status">
          {isAsked ? locked.waits : ""}
        </p>
        <UnlockForm opened={opened} />
        {snapshot.until > snapshot.now && <p class="sm q">{locked.standsBy(timeOf(snapshot.until, lang))}</p>}
        <p class="sm q">
          {gate.handAll}{" "}
          <Button look="link" press={out}>
            {gate.signOut}
          </Button>
        </p>
      </div>
    </main>
  );
}
