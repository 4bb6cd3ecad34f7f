import { Button } from "../bits/button";
import { useTexts } from "../world";
import { Gate } from "./shell";

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
