import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { Bar, Offline } from "../bar";
import type { Left } from "../leaving";
import type { Doings } from "../rooms";
import { type GuestSnapshot, useKind, useSpeech } from "../world";

/** After a conversation: it is over for me, and nothing of it is left. */
export function LeftRoom(props: { left: Left; snapshot: GuestSnapshot; doings: Doings; done(): void }) {
  const { left: why, snapshot, doings, done } = props;
  const { left, record } = useSpeech().texts;
  const kind = useKind();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="room">
      <Bar doings={doings} />
      <main class="body stack4 calm">
        <Offline online={snapshot.online} />
        <h1 class="big" tabIndex={-1} ref={title}>
          {left.title}
        </h1>
        <p role="status">{left[why]}</p>
        <p class="q">{record[kind]}</p>
      </main>
      <footer class="foot">
        <Button look="go" wide press={done}>
          {left.goOn}
        </Button>
      </footer>
    </div>
  );
}
