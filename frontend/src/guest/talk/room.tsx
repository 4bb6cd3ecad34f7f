import { useState } from "preact/hooks";
import { Avatar } from "../../ui/bits/avatar";
import { Button } from "../../ui/bits/button";
import { Icon } from "../../ui/bits/icon";
import { ProblemNote } from "../../ui/bits/note";
import { timeOf } from "../../ui/when";
import { useGate } from "../../ui/world";
import { MenuButtons, Offline } from "../bar";
import type { Doings } from "../rooms";
import { type GuestSnapshot, type Talk, useSpeech } from "../world";
import { LeaveDialog } from "./leave-dialog";
import { Log } from "./log";
import { Paused } from "./paused";
import { Writing } from "./writing";

interface TalkRoomProps {
  talk: Talk;
  snapshot: GuestSnapshot;
  doings: Doings;
  depart(): Promise<void>;
}

/** The one conversation that a youth let me into. */
export function TalkRoom({ talk, snapshot, doings, depart }: TalkRoomProps) {
  const { texts, lang } = useSpeech();
  const [draft, setDraft] = useState("");
  const problem = talk.problem ?? snapshot.problem;
  return (
    <div class="room talks">
      <TalkBar {...{ talk, doings, depart }} />
      <main class="log-room">
        <div class="strips">
          <Since talk={talk} />
          <Offline online={snapshot.online} />
          {problem && <ProblemNote>{texts.problem[problem]}</ProblemNote>}
          {talk.lang !== lang && <p class="speaks q sm">{texts.talk.speaks[talk.lang]}</p>}
        </div>
        {talk.paused ? <Paused talk={talk} /> : <Log talk={talk} />}
      </main>
      <footer class="foot">
        <p class="rule row top">
          <Icon name="lines" />
          <b>{texts.RULE}</b>
        </p>
        {!talk.paused && <Writing {...{ talk, draft, setDraft }} />}
      </footer>
    </div>
  );
}

function TalkBar({ talk, doings, depart }: Pick<TalkRoomProps, "talk" | "doings" | "depart">) {
  const { texts } = useSpeech();
  const [leaves, setLeaves] = useState(false);
  return (
    <header class="bar wraps">
      <h1>{texts.talk.title}</h1>
      <span class="sp" />
      <Button look="soft" className="leave" press={() => setLeaves(true)}>
        {texts.talk.leave}
      </Button>
      <MenuButtons doings={doings} />
      <People talk={talk} />
      {leaves && <LeaveDialog depart={depart} away={() => setLeaves(false)} />}
    </header>
  );
}

function People({ talk: { worker } }: { talk: Talk }) {
  const { staff } = useGate();
  const { talk } = useSpeech().texts;
  const me = staff.me()?.working_name ?? "";
  return (
    <ul class="people" aria-label={talk.who}>
      <li class="tag">
        <Avatar name={talk.youth} />
        {talk.youth}
      </li>
      <li class="tag">
        <Avatar name={worker?.name ?? talk.worker} me />
        <span>
          {worker?.name ?? talk.worker}
          <span class="q">, {worker?.here ? talk.here : talk.away}</span>
        </span>
      </li>
      <li class="tag">
        <Avatar name={me} guest />
        <span>
          {me}
          <span class="q">, {talk.you}</span>
        </span>
      </li>
    </ul>
  );
}

function Since({ talk }: { talk: Talk }) {
  const { texts, lang } = useSpeech();
  const time = timeOf(talk.since, lang);
  const [before, at, after] = talk.paused ? texts.talk.sinceUntilPause(time) : texts.talk.since(time);
  return (
    <p class="since row top">
      <Icon name="eye" />
      <span>
        {before}
        <b>{at}</b>
        {after}
      </span>
    </p>
  );
}
