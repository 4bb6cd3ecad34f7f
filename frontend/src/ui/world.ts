import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Clock, Language } from "../protocol";
import type { StaffKeys } from "../protocol/staff";
import type { GateTexts } from "./texts";

/** What the screens may ask of somebody's account and keys; a gallery has its own. */
export type Staff = { [K in keyof StaffKeys]: StaffKeys[K] };

/** What every screen of a signed-in person stands on, whatever their work is. */
export interface GateWorld {
  staff: Staff;
  clock: Clock;
  lang: Language;
  texts: GateTexts;
  speak(lang: Language): void;
}

export const GateContext = createContext<GateWorld | null>(null);

export function useGate(): GateWorld {
  const world = useContext(GateContext);
  if (!world) throw new Error("no gate around this screen");
  return world;
}

export function useGateTexts(): GateTexts {
  return useGate().texts;
}
