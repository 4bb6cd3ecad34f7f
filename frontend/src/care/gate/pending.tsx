import { useEffect } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { Icon } from "../../ui/bits/icon";
import { Gate } from "../../ui/gate/shell";
import { useTexts, useWorld } from "../world";

const ASK_AGAIN_MS = 15_000;

/** Enrolled, but no supervisor sealed the team key yet. Asks now and then whether that has changed. */
export function Pending({ ask, out }: { ask(): void; out(): void }) {
  const { clock } = useWorld();
  const { gate } = useTexts();
  useEffect(() => {
    let cancel = clock.after(ASK_AGAIN_MS, again);
    function again() {
      ask();
      cancel = clock.after(ASK_AGAIN_MS, again);
    }
    return () => cancel();
  }, []);
  return (
    <Gate>
      <p class="row q">
        <Icon name="clock" />
      </p>
      <h1>{gate.pendingTitle}</h1>
      <p role="status">{gate.pendingLead}</p>
      <p class="note plain">{gate.pendingWhy}</p>
      <div class="row wrap">
        <Button look="go" press={ask}>
          {gate.tryAgain}
        </Button>
        <Button look="soft" press={out}>
          {gate.signOut}
        </Button>
      </div>
    </Gate>
  );
}
