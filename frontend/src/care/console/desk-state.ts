import { useEffect, useState } from "preact/hooks";
import type { Language } from "../../protocol";
import { useTask } from "../../ui/hooks";
import { partsOf, walk } from "../board";
import type { Memory } from "../memory";
import { type QuickText, requests } from "../requests";
import { type CareSnapshot, useWorld } from "../world";
import type { Place } from "./top-bar";

export type Open = "close" | "hand" | "closed" | "help" | "menu" | "propose" | "note" | "appointment" | null;

/** Which conversation and which part of the screen is in sight, and everything a worker can do from there. */
export function useDeskState(snapshot: CareSnapshot, memory: Memory) {
  const { session } = useWorld();
  const task = useTask();
  // Putting a guest out never waits for something else that is under way.
  const guest = useTask();
  const [current, setCurrent] = useState(memory.current);
  const [place, setPlace] = useState<Place>(current || snapshot.locked ? "talk" : "list");
  const [open, setOpen] = useState<Open>(null);
  const [dangerAt, setDangerAt] = useState<string | null>(null);
  const show = (conv: string) => {
    memory.current = conv;
    setCurrent(conv);
    setPlace("talk");
  };
  const parts = partsOf(snapshot.board);
  const take = (conv: string | null) =>
    task.run(async () => {
      const taken = await session.claim(conv);
      const said = snapshot.board?.waiting.find((entry) => entry.conv === taken)?.danger;
      if (said) setDangerAt(taken);
      show(taken);
    });
  const step = (by: number) => {
    const mine = walk(parts);
    if (mine.length === 0) return;
    const at = current ? mine.indexOf(current) : -1;
    show(mine[(at + by + mine.length) % mine.length] ?? mine[0]!);
  };
  const toDanger = () => {
    const within = parts.danger.filter((row) => row.from !== "colleague");
    const row = within.find(({ entry }) => entry.conv !== current) ?? within[0];
    if (!row) return;
    show(row.entry.conv);
    if (row.from === "mine") setDangerAt(row.entry.conv);
  };
  return {
    current,
    place,
    open,
    problem: guest.problem ?? task.problem,
    calm: task.forget,
    isDangerOpen: dangerAt !== null && dangerAt === current,
    go: setPlace,
    show,
    dialog: setOpen,
    take,
    step,
    toDanger,
    jump: (index: number) => {
      const conv = walk(parts)[index];
      if (conv) show(conv);
    },
    fold: () => setDangerAt(null),
    toggleDanger: () => {
      setDangerAt(dangerAt === current ? null : current);
      setPlace("talk");
    },
    room: (room: { capacity: number; pause: boolean }) => task.run(() => session.room(room)),
    park: (conv: string, on: boolean) => task.run(() => session.park(conv, on)),
    takeOn: (conv: string) => task.run(() => session.dangerSeen(conv)),
    dismiss: (conv: string) => guest.run(() => session.dismiss(conv)),
    unpropose: (conv: string) => task.run(() => session.unpropose(conv)),
    forgetAppointment: (conv: string) => task.run(() => session.forgetAppointment(conv)),
  };
}

export type DeskState = ReturnType<typeof useDeskState>;

/** The quick texts in the language of the conversation; all of them when there is none in it. */
export function useQuickTexts(lang: Language): readonly QuickText[] {
  const { http } = useWorld();
  const [quick, setQuick] = useState<readonly QuickText[]>([]);
  useEffect(() => {
    // A console without quick texts works; they are asked for again with the next visit to this screen.
    requests.quickTexts(http).then(setQuick, () => setQuick([]));
  }, []);
  const spoken = quick.filter((text) => text.lang === lang);
  return spoken.length > 0 ? spoken : quick;
}
