import { Button } from "../../ui/bits/button";
import { Gate } from "../../ui/gate/shell";
import { useTexts } from "../world";

/** A role that has no screen here. */
export function NoWork({ out }: { out(): void }) {
  const { gate } = useTexts();
  return (
    <Gate>
      <h1>{gate.signIn}</h1>
      <p>{gate.noWork}</p>
      <Button press={out}>{gate.signOut}</Button>
    </Gate>
  );
}
