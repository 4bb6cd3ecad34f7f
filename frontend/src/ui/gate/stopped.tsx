import { Button } from "../bits/button";
import { useGateTexts } from "../world";
import { Gate } from "./shell";

/** The socket ended for good while somebody worked: another window, a right that is gone, or an old page. */
export function Stopped({ why }: { why: string }) {
  const { gate } = useGateTexts();
  return (
    <Gate>
      <h1>{gate.stoppedTitle}</h1>
      <p role="alert">{why}</p>
      <Button look="go" press={() => location.reload()}>
        {gate.reload}
      </Button>
    </Gate>
  );
}
