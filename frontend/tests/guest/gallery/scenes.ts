import type { GuestSnapshot } from "../../../src/guest/world";
import type { KeyState } from "../../../src/protocol/staff";
import { NOTES, OFF, READY, TALK, WARNED } from "./talks";

/** What a screen starts from. Nobody is signed in without `who`. */
export interface Scene {
  path?: string;
  who?: "mark" | "joris" | "sanne";
  keys: KeyState;
  snapshot: GuestSnapshot;
  refuses?: "link" | "lost";
}

const mark = { who: "mark", keys: "ready" } as const;
const away = { ...TALK, paused: true, worker: { name: "Sanne", here: false } };

export const SCENES: Record<string, Scene> = {
  "sign-in": { keys: "none", snapshot: OFF },
  unreachable: { keys: "none", snapshot: OFF, refuses: "lost" },
  enrol: { path: "/guest/enrol", keys: "none", snapshot: OFF },
  "enrol-bad-link": { path: "/guest/enrol", keys: "none", snapshot: OFF, refuses: "link" },
  "wrong-door": { who: "sanne", keys: "ready", snapshot: OFF },
  access: { who: "mark", keys: "waiting", snapshot: OFF },
  off: { ...mark, snapshot: OFF },
  ready: { ...mark, snapshot: READY },
  helper: { who: "joris", keys: "ready", snapshot: { ...READY, unconfirmed: 2, notes: NOTES } },
  "helper-new": { who: "joris", keys: "ready", snapshot: READY },
  offline: { ...mark, snapshot: { ...READY, online: false } },
  invited: { ...mark, snapshot: { ...READY, waiting: true } },
  talk: { ...mark, snapshot: { ...READY, talk: TALK } },
  "talk-english": { ...mark, snapshot: { ...READY, talk: { ...TALK, lang: "en" } } },
  "talk-empty": { ...mark, snapshot: { ...READY, talk: { ...TALK, items: [] } } },
  "talk-paused": { ...mark, snapshot: { ...READY, talk: away } },
  "talk-nobody": { ...mark, snapshot: { ...READY, talk: { ...away, worker: null } } },
  "talk-hushed": { ...mark, snapshot: { ...READY, talk: WARNED } },
  "talk-trouble": { ...mark, snapshot: { ...READY, online: false, talk: { ...TALK, problem: "altered" } } },
  locked: { who: "mark", keys: "locked", snapshot: { ...READY, locked: true } },
  "locked-asked": { who: "mark", keys: "locked", snapshot: { ...READY, locked: true, waiting: true } },
  stopped: { ...mark, snapshot: { ...OFF, phase: "stopped" } },
};
