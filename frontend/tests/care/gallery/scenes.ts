import type { Askable, CareSnapshot } from "../../../src/care/world";
import type { KeyState, Me } from "../../../src/protocol/staff";
import { BUSY, DANGER, LOCKED, QUIET } from "./board";
import { GUEST_SNAPSHOTS } from "./guests";
import { KAI, NOOR } from "./people";

/** What a screen starts from, and the path at which it stands. */
export interface Scene {
  path: string;
  me: Me | null;
  keys: KeyState;
  snapshot: CareSnapshot;
  /** The conversation that is in sight. */
  current?: string;
  /** Who stands by; by default somebody does. */
  people?: readonly Askable[];
  /** How far enrolling has come, for the screens after the first. */
  refuses?: "passphrase" | "wait" | "link" | "lost";
}

const office = { me: NOOR, keys: "ready", snapshot: BUSY } as const;
const desk = { path: "/console", me: KAI, keys: "ready" } as const;

export const SCENES: Record<string, Scene> = {
  "sign-in": { path: "/console", me: null, keys: "none", snapshot: QUIET },
  "sign-in-wrong": { path: "/console", me: null, keys: "none", snapshot: QUIET, refuses: "passphrase" },
  "sign-in-wait": { path: "/console", me: null, keys: "none", snapshot: QUIET, refuses: "wait" },
  unreachable: { path: "/console", me: null, keys: "none", snapshot: QUIET, refuses: "lost" },
  enrol: { path: "/console/enrol", me: null, keys: "none", snapshot: QUIET },
  "enrol-bad-link": { path: "/console/enrol", me: null, keys: "none", snapshot: QUIET, refuses: "link" },
  ceremony: { path: "/console", me: NOOR, keys: "ceremony", snapshot: QUIET },
  pending: { path: "/console", me: KAI, keys: "waiting", snapshot: QUIET },
  busy: { ...desk, snapshot: BUSY, current: "wilg" },
  waiting: { ...desk, snapshot: BUSY, current: "w0" },
  quiet: { ...desk, snapshot: QUIET },
  offline: { ...desk, snapshot: { ...BUSY, online: false }, current: "wilg" },
  danger: { ...desk, snapshot: DANGER, current: "wilg" },
  locked: { ...desk, keys: "locked", snapshot: LOCKED, current: "wilg" },
  stopped: { ...desk, snapshot: { ...QUIET, phase: "stopped", board: null } },
  ...Object.fromEntries(
    Object.entries(GUEST_SNAPSHOTS).map(([name, snapshot]) => [name, { ...desk, snapshot, current: "wilg" }]),
  ),
  "guest-locked": { ...desk, keys: "locked", snapshot: GUEST_SNAPSHOTS["guest-locked"], current: "wilg" },
  "guest-nobody": { ...desk, snapshot: GUEST_SNAPSHOTS["guest-none"], current: "wilg", people: [] },
  staff: { ...office, path: "/console/staff" },
  settings: { ...office, path: "/console/settings" },
  texts: { ...office, path: "/console/texts" },
  guests: { ...office, path: "/console/guests" },
  "guest-texts": { ...office, path: "/console/guest-texts" },
  log: { ...office, path: "/console/log" },
};
