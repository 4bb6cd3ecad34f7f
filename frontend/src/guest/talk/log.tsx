import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { linesOf } from "../lines";
import { type Talk, useKind, useSpeech } from "../world";
import { LogLine } from "./log-line";

const NEAR_END_PX = 60;

/** What was said since the yes. It follows what is new only while the reader is at the end. */
export function Log({ talk }: { talk: Talk }) {
  const { texts } = useSpeech();
  const kind = useKind();
  const box = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const { items } = talk;
  const newest = items.length > 0 ? items[items.length - 1] : undefined;
  const toEnd = () => box.current?.scrollTo(0, box.current.scrollHeight);
  useLayoutEffect(() => {
    if (atEnd || newest?.mine) toEnd();
  }, [newest?.id, talk.hushed]);
  const look = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR_END_PX);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
    <div class="msgs" ref={box} onScroll={look} role="log" aria-label={texts.talk.log} tabIndex={0}>
      <p class="q sm record">{texts.record[kind]}</p>
      <ol class="msgs-list">
        {linesOf(items).map((line) => (
          <LogLine key={line.id} line={line} talk={talk} />
        ))}
      </ol>
      {!atEnd && (
        <Button className="unseen" press={toEnd}>
          {texts.talk.unseen}
        </Button>
      )}
    </div>
  );
}
