import { Waits } from "../../ui/gate/waits";
import { useMark } from "../certificate";
import { useSpeech } from "../world";

/** Enrolled, but no certificate that is valid now. */
export function Access({ ask, out }: { ask(): void; out(): void }) {
  const { access } = useSpeech().texts;
  const mark = useMark();
  return (
    <Waits title={access.title} lead={access.lead} why={access.why} {...{ ask, out }}>
      {mark && (
        <div class="stack">
          <p class="b">{access.mark}</p>
          <p class="mono mark">{mark}</p>
          <p class="hint">{access.markHint}</p>
        </div>
      )}
    </Waits>
  );
}
