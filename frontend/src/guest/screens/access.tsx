import { useEffect } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { Icon } from "../../ui/bits/icon";
import { Gate } from "../../ui/gate/shell";
import { useGate } from "../../ui/world";
import { useMark } from "../certificate";
import { useSpeech } from "../world";

const ASK_AGAIN_MS = 15_000;

/** Enrolled, but no certificate that is valid now. Asks now and then whether that has changed. */
export function Access({ ask, out }: { ask(): void; out(): void }) {
  const { clock } = useGate();
  const { access, gate } = useSpeech().texts;
  const mark = useMark();
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
      <h1>{access.title}</h1>
      <p role="status">{access.lead}</p>
      {mark && (
        <div class="stack">
          <p class="b">{access.mark}</p>
          <p class="mono mark">{mark}</p>
          <p class="hint">{access.markHint}</p>
        </div>
      )}
      <p class="note plain">{access.why}</p>
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
