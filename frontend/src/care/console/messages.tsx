import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { linesOf } from "../lines";
import { type CareThread, useTexts, useWorld } from "../world";
import { MessageLine } from "./message";

const NEAR_END_PX = 60;
const NO_NAMES: ReadonlyMap<number, string> = new Map();

/** The log of one conversation. It follows what is new only while the reader is at the end. */
export function Messages({ thread }: { thread: CareThread }) {
  const { desk } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const newest = thread.items.length > 0 ? thread.items[thread.items.length - 1] : undefined;
  const toEnd = () => box.current?.scrollTo(0, box.current.scrollHeight);
  useLayoutEffect(() => {
    if (atEnd || newest?.mine) toEnd();
  }, [newest?.id, thread.typing]);
  const look = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR_END_PX);
  };
  useSeen(thread, atEnd);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
    <div class="msgs" ref={box} onScroll={look} role="log" aria-label={desk.log(thread.word)} tabIndex={0}>
      <ol class="msgs-list">
        {linesOf(thread.items).map((line) => (
          <MessageLine key={line.id} line={line} names={thread.guest?.names ?? NO_NAMES} />
        ))}
      </ol>
      <p class="typing hint">{thread.typing ? desk.typing : ""}</p>
      {!atEnd && thread.unread > 0 && (
        <Button className="unseen" press={toEnd}>
          {desk.unseen}
        </Button>
      )}
    </div>
  );
}

/** Tells the session what is on a visible screen; it counts as read after 3 s there. */
function useSeen(thread: CareThread, atEnd: boolean): void {
  const { session } = useWorld();
  const stored = thread.items.reduce((most, item) => Math.max(most, item.seq ?? 0), 0);
  useEffect(() => {
    const tell = () => session.seen(thread.conv, !document.hidden && atEnd && stored > 0 ? stored : null);
    tell();
    document.addEventListener("visibilitychange", tell);
    return () => {
      document.removeEventListener("visibilitychange", tell);
      session.seen(thread.conv, null);
    };
  }, [thread.conv, stored, atEnd]);
}
