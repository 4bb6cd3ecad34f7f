import { useEffect, useMemo, useState } from "preact/hooks";
import { Stopped } from "../ui/gate/stopped";
import { useSnapshot } from "../ui/hooks";
import { useIdleLock } from "../ui/idle-lock";
import { useGate } from "../ui/world";
import { Leaving } from "./leaving";
import { HOME } from "./place";
import { Access } from "./screens/access";
import { Invited } from "./screens/invited";
import { LeftRoom } from "./screens/left";
import { LockedRoom } from "./screens/locked";
import { NotesRoom } from "./screens/notes";
import { Standby } from "./screens/standby";
import { WrongDoor } from "./screens/wrong-door";
import { TalkRoom } from "./talk/room";
import { type Habits, QUIET, useTones } from "./tones";
import { type GuestSnapshot, useSession, useSpeech } from "./world";

const JOIN = "chat.join_as_guest";

/** What every room can ask for from its bar. */
export interface Doings {
  habits: Habits;
  change(habits: Partial<Habits>): void;
  lock(): void;
  out(): void;
}

/** What somebody who is signed in sees. There is one conversation at most, and no way to any other. */
export function Rooms({ expired }: { expired(): void }) {
  const { staff, clock } = useGate();
  const { texts } = useSpeech();
  const session = useSession();
  const snapshot = useSnapshot(session);
  const [habits, setHabits] = useState(QUIET);
  const { again, lock, opened, out } = useKeys();
  const keys = staff.state();
  const isGuest = staff.me()?.permissions.includes(JOIN) ?? false;
  const isWorking = isGuest && (keys === "ready" || keys === "locked");
  useIdleLock(clock, keys === "ready", lock);
  useTones(session, habits, texts.bar.noticeNew);
  useEffect(() => {
    if (!isWorking) return;
    session.enter();
    if (keys === "ready") session.unlock(staff.guest());
  }, [session, isWorking]);
  useEffect(() => {
    if (snapshot.phase === "out") expired();
  }, [snapshot.phase]);
  const change = (some: Partial<Habits>) => setHabits({ ...habits, ...some });
  const doings = { habits, change, lock, out };
  if (!isGuest) return <WrongDoor out={out} />;
  if (snapshot.phase === "stopped") return <Stopped why={whyStopped(snapshot, texts)} />;
  if (keys === "waiting") return <Access ask={() => void staff.load().then(again, () => {})} out={out} />;
  if (keys !== "ready") return <LockedRoom {...{ snapshot, opened, out }} />;
  return <OpenRooms {...{ snapshot, doings }} />;
}

/** With open keys: the conversation, what comes before and after it, and the notes. */
function OpenRooms({ snapshot, doings }: { snapshot: GuestSnapshot; doings: Doings }) {
  const session = useSession();
  const leaving = useMemo(() => new Leaving(), [session]);
  const [reads, readNotes] = useState(false);
  const [, redraw] = useState(0);
  const left = leaving.see(snapshot);
  const { talk, waiting } = snapshot;
  const depart = async () => {
    leaving.going();
    await session.depart().catch((problem: unknown) => {
      leaving.going(false);
      throw problem;
    });
  };
  const done = () => {
    leaving.read();
    redraw((count) => count + 1);
  };
  if (talk) return <TalkRoom key={talk.conv} {...{ talk, snapshot, doings, depart }} />;
  if (waiting) return <Invited {...{ snapshot, doings, depart }} />;
  if (left) return <LeftRoom {...{ left, snapshot, doings, done }} />;
  if (reads) return <NotesRoom {...{ snapshot, doings }} back={() => readNotes(false)} />;
  return <Standby {...{ snapshot, doings }} notes={() => readNotes(true)} />;
}

function whyStopped({ problem }: GuestSnapshot, texts: ReturnType<typeof useSpeech>["texts"]): string {
  return problem === "old" ? texts.problem.old : texts.gate.stopped;
}

function useKeys() {
  const { staff } = useGate();
  const session = useSession();
  const [, redraw] = useState(0);
  const again = () => redraw((count) => count + 1);
  return {
    again,
    lock: () => {
      staff.lock();
      session.lock();
      again();
    },
    opened: () => {
      if (staff.state() === "ready") session.unlock(staff.guest());
      again();
    },
    /** A fresh page holds nothing of this visit. */
    out: () => {
      session.leave();
      const leave = () => location.assign(HOME);
      staff.signOut().then(leave, leave);
    },
  };
}
