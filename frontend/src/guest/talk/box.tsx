import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { sentenceFor } from "../../ui/problems";
import { useSession, useSpeech } from "../world";

const MOST_ROWS = 5;

/** The box to write in. What was typed stays until it was taken. */
export function Box({ draft, setDraft }: { draft: string; setDraft(text: string): void }) {
  const session = useSession();
  const { texts } = useSpeech();
  const box = useRef<HTMLTextAreaElement>(null);
  const [wrong, setWrong] = useState("");
  useLayoutEffect(() => grow(box.current), [draft]);
  const send = () => {
    box.current?.focus();
    if (!draft.trim()) return;
    session.send(draft.trim()).then(
      () => setDraft(""),
      (problem: unknown) => setWrong(sentenceFor(problem, texts)),
    );
  };
  // A phone's own Enter makes a new line; it has a button beside it.
  const press = (event: KeyboardEvent) => {
    const isSend = event.key === "Enter" && !event.shiftKey && !event.isComposing;
    if (!isSend || matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    send();
  };
  return (
    <>
      <div class="row box">
        <label class="vh" for="box">
          {texts.talk.message}
        </label>
        <textarea
          ref={box}
          id="box"
          class="in"
          rows={1}
          value={draft}
          aria-invalid={wrong ? "true" : "false"}
          {...(wrong ? { "aria-describedby": "box-wrong" } : {})}
          onInput={(event) => {
            setDraft(event.currentTarget.value);
            setWrong("");
          }}
          onKeyDown={press}
        />
        <Button look="go" className="square" icon="send" label={texts.talk.send} press={send} />
      </div>
      <p class="wrong" id="box-wrong" role="alert">
        {wrong}
      </p>
    </>
  );
}

function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.rows = 1;
  const lineHeight = parseFloat(getComputedStyle(box).lineHeight) || 22;
  box.rows = Math.min(MOST_ROWS, Math.max(1, Math.floor((box.scrollHeight - 16) / lineHeight)));
}
