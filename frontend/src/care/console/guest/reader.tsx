import { Button } from "../../../ui/bits/button";
import { Icon } from "../../../ui/bits/icon";
import { type ThreadGuest, useTexts } from "../../world";

interface ReaderProps {
  inside: NonNullable<ThreadGuest["inside"]>;
  dismiss(): void;
}

/** Over the box to write in: who reads this too. In a low window, where the strip scrolls away, also the way to end it. */
export function Reader({ inside, dismiss }: ReaderProps) {
  const { guests } = useTexts();
  const { paused, hushed, leaving } = inside;
  const name = inside.name || guests.guest;
  if (leaving) return null;
  const told = paused ? guests.readsNot(name) : hushed ? guests.hushedTitle(name) : guests.reads(name);
  return (
    <div class="reader">
      <Icon name={paused ? "pause" : hushed ? "lines" : "eye"} small />
      <p id="compose-reader">{told}</p>
      <span class="sp" />
      <Button className="straw low-only" press={dismiss}>
        {guests.out(name)}
      </Button>
    </div>
  );
}
