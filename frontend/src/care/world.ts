import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Clock, Http, Language } from "../protocol";
import type { CareSession } from "../protocol/care";
import type { Staff } from "../ui/world";
import { type Texts, textsOf } from "./texts";

export type { CareSnapshot, CareThread } from "../protocol/care";
export type { Askable, NoteDraft, NoteItems, NoteTo, ThreadGuest } from "../protocol/careguest";
export type { BoardFrame, DangerEntry, MineEntry, StaffHere, WaitingEntry } from "../protocol/wire";
export type { Staff } from "../ui/world";

/** What the screens may ask of a session; a gallery has its own. */
export type Session = { [K in keyof CareSession]: CareSession[K] };

export interface World {
  session: Session;
  staff: Staff;
  http: Http;
  clock: Clock;
}

export interface Speech {
  lang: Language;
  texts: Texts;
  speak(lang: Language): void;
}

export const WorldContext = createContext<World | null>(null);
export const SpeechContext = createContext<Speech>({ lang: "nl", texts: textsOf("nl"), speak: () => {} });

export function useWorld(): World {
  const world = useContext(WorldContext);
  if (!world) throw new Error("no world around this screen");
  return world;
}

export function useTexts(): Texts {
  return useContext(SpeechContext).texts;
}

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
