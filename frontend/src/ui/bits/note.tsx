import type { ComponentChildren } from "preact";
import { Icon } from "./icon";

/** What went wrong and what to do, read aloud when it appears. */
export function ProblemNote({ lead, children }: { lead?: string; children: ComponentChildren }) {
  return (
    <div class="note problem" role="alert">
      <Icon name="danger" />
      <p>
        {lead && <b>{lead} </b>}
        {children}
      </p>
    </div>
  );
}
