import { Waits } from "../../ui/gate/waits";
import { useTexts } from "../world";

/** Enrolled, but no supervisor sealed the team key yet. */
export function Pending({ ask, out }: { ask(): void; out(): void }) {
  const { gate } = useTexts();
  return <Waits title={gate.pendingTitle} lead={gate.pendingLead} why={gate.pendingWhy} {...{ ask, out }} />;
}
