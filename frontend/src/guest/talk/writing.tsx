import { useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { isSayingFirst } from "../lines";
import { type Talk, useSpeech } from "../world";
import { Box } from "./box";
import { FirstDialog } from "./first-dialog";

/** The box to write in and the button that goes before it; neither while the youth chooses. */
export function Writing(props: { talk: Talk; draft: string; setDraft(text: string): void }) {
  const { talk, draft, setDraft } = props;
  const { first, hushed } = useSpeech().texts;
  const [says, setSays] = useState(false);
  if (talk.hushed || isSayingFirst(talk.items)) {
    return (
      <div class="note straw" role="status">
        <b>{hushed.title}</b>
        <p>{hushed.lead}</p>
      </div>
    );
  }
  return (
    <>
      <Button wide className="first-button" press={() => setSays(true)}>
        {first.button}
      </Button>
      <Box draft={draft} setDraft={setDraft} />
      {says && <FirstDialog talk={talk} away={() => setSays(false)} />}
    </>
  );
}
