import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../protocol";
import type { GuestKeys, GuestSnapshot } from "../protocol/guestsnapshot";
import type { Minute } from "../protocol/wire";
import { useGate } from "../ui/world";
import { type Texts, textsOf } from "./texts";

export type { GuestKeys, GuestSnapshot, HandoverNote, Talk } from "../protocol/guestsnapshot";

/** What the screens may ask of a session; a gallery has its own. */
export interface Session {
  subscribe(told: () => void): () => void;
  snapshot(): GuestSnapshot;
  enter(): void;
  leave(): void;
  lock(): void;
  unlock(keys: GuestKeys): void;
  wake(): void;
  setAvailable(until: Minute): Promise<void>;
  join(): void | Promise<void>;
  send(text: string): Promise<void>;
  sayFirst(): Promise<void>;
  depart(): Promise<void>;
  loadNotes(): Promise<void>;
  confirmNote(note: string): Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("no session around this screen");
  return session;
}

export interface Speech {
  lang: Language;
  texts: Texts;
}

/** The guest's own texts, in the language that the gate speaks. */
export function useSpeech(): Speech {
  const { lang } = useGate();
  return { lang, texts: textsOf(lang) };
}

/** Police or regional help: some sentences differ. */
export function useKind(): "police" | "helper" {
  const { staff } = useGate();
  return staff.me()?.roles.includes("officer") ? "police" : "helper";
}
