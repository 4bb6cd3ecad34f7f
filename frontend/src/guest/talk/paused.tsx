import { Icon } from "../../ui/bits/icon";
import { type Talk, useSpeech } from "../world";

/** No worker is there: a guest is never alone with a youth. What was read is out of sight as well. */
export function Paused({ talk }: { talk: Talk }) {
  const { paused } = useSpeech().texts;
  return (
    <div class="stack4 body">
      <div class="note straw stack3" role="status">
        <p class="row">
          <Icon name="pause" />
          <b>{paused.title}</b>
        </p>
        <p>{talk.worker ? paused.lead(talk.worker.name) : paused.nobody}</p>
        <p>{paused.wait}</p>
      </div>
      <p class="q">{paused.later}</p>
    </div>
  );
}
