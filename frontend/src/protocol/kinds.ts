import type { CareCommand, CareNote, GuestCommand, GuestNote, YouthCommand, YouthNote } from "./wire";

type Kinds<F extends { k: string }> = { [K in F["k"]]: Record<Exclude<keyof Extract<F, { k: K }>, "k">, 1> };

/*
 * The fields of every frame that a client says, as values: a test holds them against `consumers/frames.py`. The types
 * keep them equal to wire.ts. Commands carry an `id` besides.
 */

export const YOUTH_COMMANDS: Kinds<YouthCommand> = {
  send: { conv: 1, items: 1 },
  epoch: { conv: 1, record: 1, seals: 1 },
  start: { conv: 1, door: 1, lang: 1, record: 1, seals: 1, sign_key: 1, later: 1, work: 1 },
  hello: { ticket: 1, after: 1, epoch: 1 },
  return: { locator: 1, auth: 1, work: 1 },
  resume: { token: 1 },
  keep: { token: 1, half: 1 },
  danger: { what: 1 },
  code: { locator: 1, auth: 1, blob: 1 },
  finish: {},
  wipe: {},
  wish: { kind: 1 },
  refuse: { admission: 1 },
  doubt: { admission: 1, why: 1 },
  consent: { admission: 1, record: 1, seals: 1, receipt: 1 },
  stop: { admission: 1, record: 1, seals: 1, withdrawal: 1 },
  proceed: { admission: 1 },
  handover: { to: 1, note: 1, sealed: 1, approval: 1 },
  appoint: { youth_seal: 1, team_seal: 1, generation: 1 },
  unappoint: {},
};

export const YOUTH_NOTES: Kinds<YouthNote> = {
  got: { conv: 1, after: 1 },
  read: { conv: 1, seq: 1 },
  typing: { conv: 1, on: 1 },
  beat: { after: 1, shown: 1 },
  leave: {},
};

export const CARE_COMMANDS: Kinds<CareCommand> = {
  send: { conv: 1, items: 1 },
  epoch: { conv: 1, record: 1, seals: 1 },
  enter: { ticket: 1 },
  claim: { conv: 1 },
  open: { conv: 1, after: 1, epoch: 1, reason: 1 },
  park: { conv: 1, on: 1 },
  close: { conv: 1, reason: 1 },
  hand: { conv: 1, to: 1 },
  summary: { conv: 1, generation: 1, sealed: 1 },
  seen: { conv: 1 },
  room: { capacity: 1, pause: 1 },
  closed: {},
  guests: {},
  helpers: {},
  propose: { conv: 1, guest: 1 },
  unpropose: { conv: 1, admission: 1 },
  dismiss: { conv: 1, admission: 1, record: 1, seals: 1 },
  unappoint: { conv: 1 },
};

export const CARE_NOTES: Kinds<CareNote> = {
  got: { conv: 1, after: 1 },
  read: { conv: 1, seq: 1 },
  typing: { conv: 1, on: 1 },
  shut: { conv: 1 },
  pulse: { locked: 1 },
};

export const GUEST_COMMANDS: Kinds<GuestCommand> = {
  send: { conv: 1, items: 1 },
  enter: { ticket: 1 },
  available: { until: 1 },
  open: { conv: 1, after: 1, epoch: 1 },
  first: { conv: 1, item: 1 },
  depart: { conv: 1 },
  notes: {},
  arrived: { note: 1 },
};

export const GUEST_NOTES: Kinds<GuestNote> = {
  got: { conv: 1, after: 1 },
  pulse: { locked: 1 },
};
