import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { sentenceFor } from "../../ui/problems";
import type { Drafts } from "../drafts";
import type { QuickText } from "../requests";
import { type CareThread, useTexts, useWorld } from "../world";
import { Reader } from "./guest/reader";
import { QuickList } from "./quick-list";

const TYPING_PAUSE_MS = 4000;

interface ComposerProps {
  thread: CareThread;
  drafts: Drafts;
  quick: readonly QuickText[];
  ctrlEnter: boolean;
  /** Goes up when something outside puts a text in the box. */
  pushed: number;
  quickOpen: boolean;
  openQuick(open: boolean): void;
  dismiss(): void;
}

/** The box to write in. What was typed stays until it was taken. */
export function Composer(props: ComposerProps) {
  const { thread, drafts, quick, ctrlEnter, pushed, quickOpen, openQuick, dismiss } = props;
  const { session } = useWorld();
  const texts = useTexts();
  const { desk } = texts;
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(drafts.read(thread.conv));
  const [wrong, setWrong] = useState("");
  const tellTyping = useTyping(thread.conv);
  useEffect(() => setText(drafts.read(thread.conv)), [pushed]);
  useEffect(() => box.current?.focus(), []);
  useLayoutEffect(() => grow(box.current), [text]);

  const put = (next: string) => {
    drafts.keep(thread.conv, next);
    setText(next);
    setWrong("");
    tellTyping(next !== "");
  };
  const send = () => {
    box.current?.focus();
    if (!text.trim()) return;
    session.send(thread.conv, text.trim()).then(
      () => put(""),
      (problem: unknown) => setWrong(sentenceFor(problem, texts)),
    );
  };
  const insert = (chosen: QuickText) => {
    openQuick(false);
    put(text ? `${text.replace(/\s*$/, " ")}${chosen.text}` : chosen.text);
    box.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "/" && text === "") {
      event.preventDefault();
      openQuick(true);
    }
    const isSend = event.key === "Enter" && !event.shiftKey && !event.isComposing;
    if (!isSend || (ctrlEnter && !event.ctrlKey)) return;
    event.preventDefault();
    send();
  };
  const away = () => {
    openQuick(false);
    box.current?.focus();
  };
  const told = [thread.guest?.inside && "compose-reader", wrong && "compose-wrong"].filter(Boolean).join(" ");
  return (
    <div class="compose">
      {quickOpen && <QuickList quick={quick} pick={insert} away={away} />}
      {thread.guest?.inside && <Reader inside={thread.guest.inside} dismiss={dismiss} />}
      <label class="vh" for="compose">
        {desk.messageTo(thread.word)}
      </label>
      <textarea
        ref={box}
        id="compose"
        class="in"
        rows={2}
        placeholder={desk.placeholder}
        value={text}
        aria-invalid={wrong ? "true" : "false"}
        {...(told ? { "aria-describedby": told } : {})}
        onInput={(event) => put(event.currentTarget.value)}
        onKeyDown={press}
      />
      <p class="wrong" id="compose-wrong" role="alert">
        {wrong}
      </p>
      <ComposerFoot ctrlEnter={ctrlEnter} send={send} quick={() => openQuick(!quickOpen)} />
    </div>
  );
}

function ComposerFoot({ ctrlEnter, send, quick }: { ctrlEnter: boolean; send(): void; quick(): void }) {
  const { desk } = useTexts();
  return (
    <div class="row foot">
      <Button look="soft" press={quick} keys="/">
        {desk.quickText}
      </Button>
      <span class="sm q hide-m">
        <kbd>{ctrlEnter ? "Enter" : "Shift Enter"}</kbd> {desk.newLine}
      </span>
      <span class="sp" />
      <Button look="go" keys={ctrlEnter ? "Ctrl Enter" : "Enter"} press={send}>
        {desk.send}
      </Button>
    </div>
  );
}

function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.rows = 2;
  const lineHeight = parseFloat(getComputedStyle(box).lineHeight) || 20;
  box.rows = Math.min(8, Math.max(2, Math.floor((box.scrollHeight - 16) / lineHeight)));
}

/** Says that somebody types, and takes it back when the typing stops. */
function useTyping(conv: string): (on: boolean) => void {
  const { session, clock } = useWorld();
  const cancel = useRef<() => void>(() => {});
  const isOn = useRef(false);
  const tell = (on: boolean) => {
    cancel.current();
    if (on !== isOn.current) session.typing(conv, on);
    isOn.current = on;
    if (on) cancel.current = clock.after(TYPING_PAUSE_MS, () => tell(false));
  };
  useEffect(() => () => tell(false), [conv]);
  return tell;
}
