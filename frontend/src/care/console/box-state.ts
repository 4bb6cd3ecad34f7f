import { useState } from "preact/hooks";
import type { DangerNotes } from "../danger-notes";
import type { Habits } from "../habits";
import type { Memory } from "../memory";

/** The box to write in and what stands around it, for the conversation in sight. */
export function useBoxState(memory: Memory, current: string | null) {
  const [habits, setHabits] = useState(memory.habits);
  const [pushed, setPushed] = useState(0);
  const [quickOpen, openQuick] = useState(false);
  const [sideOpen, setSideOpen] = useState(false);
  const [, redraw] = useState(0);
  const insert = (text: string) => {
    if (!current) return;
    const before = memory.drafts.read(current).replace(/\s+$/, "");
    memory.drafts.keep(current, before ? `${before} ${text}` : text);
    setPushed((count) => count + 1);
    document.getElementById("compose")?.focus();
  };
  const note = (change: Partial<DangerNotes>) => {
    if (current) memory.note(current, change);
    redraw((count) => count + 1);
  };
  const change = (next: Partial<Habits>) => {
    memory.habits = { ...memory.habits, ...next };
    setHabits(memory.habits);
  };
  return { habits, change, pushed, insert, quickOpen, openQuick, sideOpen, setSideOpen, note };
}

export type BoxState = ReturnType<typeof useBoxState>;
