import { Button } from "../../ui/bits/button";
import { Gate } from "../../ui/gate/shell";
import { useSpeech } from "../world";

/** Somebody of the helpline, who works elsewhere. */
export function WrongDoor({ out }: { out(): void }) {
  const { wrongDoor, gate } = useSpeech().texts;
  return (
    <Gate>
      <h1>{wrongDoor.title}</h1>
      <p>{wrongDoor.lead}</p>
      <div class="row wrap">
        <a class="btn go" href="/console">
          {wrongDoor.toConsole}
        </a>
        <Button press={out}>{gate.signOut}</Button>
      </div>
    </Gate>
  );
}
