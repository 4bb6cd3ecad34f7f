import { Button } from "../bits/button";
import { useTexts } from "../world";
import { Gate } from "./shell";

/** The socket ended for good while somebody worked: another window, a right that is gone, or an old page. */
export function Stopped({ old }: { old: boolean }) {
  const { gate, desk, office } = useTexts();
  return (
    <Gate>
      <h1>{gate.stoppedTitle}</h1>
      <p role="alert">{old ? desk.problem.old : gate.stopped}</p>
      <Button look="go" press={() => location.reload()}>
        {office.reload}
      </Button>
    </Gate>
  );
}
