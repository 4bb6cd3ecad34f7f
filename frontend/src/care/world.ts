import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Clock, Http, Language } from "../protocol";
import type { CareSession } from "../protocol/care";
import type { StaffKeys } from "../protocol/staff";
import { type Texts, textsOf } from "./texts";

export type { CareSnapshot, CareThread } from "../protocol/care";
export type { BoardFrame, DangerEntry, MineEntry, StaffHere, WaitingEntry } from "../protocol/wire";

/** What the screens may ask of a session and of the keys; a gallery has its own. */
export type Session = { [K in keyof CareSession]: CareSession[K] };
export type Staff = { [K in keyof StaffKeys]: StaffKeys[K] };

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
