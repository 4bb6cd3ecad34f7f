import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Button } from "../bits/button";
import { Icon } from "../bits/icon";
import { useGate } from "../world";
import { Gate } from "./shell";

const ASK_AGAIN_MS = 15_000;

interface WaitsProps {
  title: string;
  lead: string;
  /** Why somebody else comes first. */
  why: string;
  children?: ComponentChildren;
  ask(): void;
  out(): void;
}

/** Enrolled, and a supervisor has to do something first. Asks now and then whether that has been done. */
export function Waits({ title, lead, why, children, ask, out }: WaitsProps) {
  const { clock, texts } = useGate();
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
      <h1>{title}</h1>
      <p role="status">{lead}</p>
      {children}
      <p class="note plain">{why}</p>
      <div class="row wrap">
        <Button look="go" press={ask}>
          {texts.gate.tryAgain}
        </Button>
        <Button look="soft" press={out}>
          {texts.gate.signOut}
        </Button>
      </div>
    </Gate>
  );
}
