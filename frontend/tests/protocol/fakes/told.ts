import type { TeamKey } from "../../../src/protocol";
import type { Conversation } from "./conversation";
import type { Frame } from "./wire";

/** The `state` frame of a conversation for the member in `slot`. */
export function stateOf(
  one: Conversation,
  slot: 0 | 1,
  house: { team: TeamKey | null; minute: number },
): Frame {
  const common = {
    k: "state",
    conv: one.conv,
    state: one.state,
    staff: [{ handle: "a", name: "Kai", here: true }],
    head: one.log.length,
    epoch: one.epochs.length,
    later: one.later,
    guest: one.admissions.state(slot),
    ...house,
  };
  const youths = { place: 1, range: [2, 6], read: one.read[0], peer_read: one.read[1] };
  const staffs = {
    read: one.read[1],
    peer_read: one.read[0],
    word: "heron",
    danger: one.danger,
    parked: false,
    summary: one.summary,
  };
  return { ...common, ...(slot === 0 ? youths : staffs) };
}

/** The `board` frame: what waits, and what is open. */
export function boardOf(all: readonly Conversation[]): Frame {
  return {
    k: "board",
    waiting: all.filter(({ state }) => state === "waiting").map(entryOf),
    mine: all.filter(({ state }) => state === "open").map(entryOf),
    danger: [],
    here: [],
    open: { intake: true, until: null, next: null },
  };
}

function entryOf({ conv, state, log, read }: Conversation): Frame {
  return {
    conv,
    state,
    word: "heron",
    door: "self",
    danger: "",
    head: log.length,
    read: read[1],
    silent: null,
    youth: null,
    guest: "",
    wished: "",
  };
}
