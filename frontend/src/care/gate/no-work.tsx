import { Button } from "../../ui/bits/button";
import { Gate } from "../../ui/gate/shell";
import { useTexts, useWorld } from "../world";

const JOIN = "chat.join_as_guest";

/** A role that has no screen here. A guest has one elsewhere. */
export function NoWork({ out }: { out(): void }) {
  const { staff } = useWorld();
  const { gate } = useTexts();
  const isGuest = staff.me()?.permissions.includes(JOIN) ?? false;
  return (
    <Gate>
      <h1>{isGuest ? gate.guestTitle : gate.signIn}</h1>
      <p>{isGuest ? gate.guestLead : gate.noWork}</p>
      <div class="row wrap">
        {isGuest && (
          <a class="btn go" href="/guest">
            {gate.toGuests}
          </a>
        )}
        <Button press={out}>{gate.signOut}</Button>
      </div>
    </Gate>
  );
}
