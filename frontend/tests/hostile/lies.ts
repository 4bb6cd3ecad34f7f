import {
  type Bytes,
  type Epoch,
  fromBase64url,
  type Keys,
  openEpoch,
  random,
  readRecord,
  toBase64url,
} from "../../src/crypto";
import { writeBody } from "../../src/crypto/body";
import { sealEnvelope, streamKey, Type } from "../../src/crypto/envelope";
import type { CareSession } from "../../src/protocol/care";
import type { GuestSession } from "../../src/protocol/guest";
import type { YouthSession } from "../../src/protocol/youth";
import type { Conversation } from "../protocol/fakes/conversation";
import { headersOf, listed } from "../protocol/fakes/ledger";
import { House, texts } from "../protocol/fakes/people";
import type { Frame } from "../protocol/fakes/wire";
import { codeOf } from "./attack";

/** Ylva and Kai talking; what the server does to what it stores, it does while this side hears nothing. */
export async function two() {
  const house = await House.open();
  return { house, ...(await house.conversation()), one: house.server.only };
}

export async function three() {
  const house = await House.open();
  return { house, ...(await house.threesome()), one: house.server.only };
}

type Side = "youth" | "care";

/** While this side has no connection. */
export async function unheard(house: House, side: Side, act: () => unknown, after = 20_000): Promise<void> {
  house.server.weather[side].up = false;
  house.server.cut(side);
  await act();
  await house.clock.advance(1_000);
  house.server.weather[side].up = true;
  await house.clock.advance(after);
}

/** The side comes again and asks for everything. */
export async function again(house: House, side: Side, after = 5_000): Promise<void> {
  house.server.cut(side);
  await house.clock.advance(after);
}

/** The places in the log stand as the list does. */
export function renumber({ log }: Conversation): void {
  for (const [at, entry] of log.entries()) entry.seq = at + 1;
}

/** The same bytes, base64url, with these changed. */
export function altered(text: string, change: (bytes: Buffer) => void): string {
  const bytes = Buffer.from(text, "base64url");
  change(bytes);
  return bytes.toString("base64url");
}

/** Puts an envelope into the log that no client sent. */
export function put(house: House, slot: number, epoch: number, envelope: Bytes | string): void {
  const { log } = house.server.only;
  log.push({
    seq: log.length + 1,
    client_id: toBase64url(house.chance.bytes(16)),
    slot,
    epoch,
    envelope: typeof envelope === "string" ? envelope : toBase64url(envelope),
    stamp: "",
    minute: house.server.minute,
  });
}

/** An epoch of the log, opened by a member who helps the server. */
export function opened(
  one: Conversation,
  number: number,
  slot: number,
  keys: Keys,
  seal = one.epochs[number - 1]!.seals.get(slot)!,
): Promise<Epoch> {
  const record = fromBase64url(one.epochs[number - 1]!.record);
  return openEpoch({ conv: readRecord(record).conv, record, slot, seal: fromBase64url(seal), keys });
}

/** An envelope such as no honest client makes. */
export async function crafted(
  epoch: Epoch,
  slot: number,
  change: {
    type?: Type;
    text?: string;
    seq?: number;
    prev?: Bytes;
    stream?: Bytes;
    heads?: string[];
    q?: number;
  } = {},
): Promise<Bytes> {
  const { type = Type.text, text = "ik ben Kai", seq = 0, heads = [], q } = change;
  const { stream = random(16), prev = new Uint8Array(32) } = change;
  const { conv, number } = epoch.record;
  const body = writeBody({ t: text, s: heads, ...(q !== undefined && { q }) });
  return sealEnvelope(
    await streamKey(epoch, slot, stream),
    { type, slot, epoch: number, seq, conv, stream, prev },
    body,
  );
}

/** The newest `state` that this youth was told, told anew with another `guest`. */
export async function retell(house: House, change: (guest: Frame) => Frame): Promise<void> {
  const connection = house.server.youthConnections.at(-1)!;
  const state = connection.said.filter(({ k }) => k === "state").at(-1)!;
  connection.sayNow({ ...state, guest: { ...state.guest, ...change(state.guest) } });
  await house.clock.advance(100);
}

export const seen = (ylva: YouthSession) => ylva.guest!.snapshot();
export const threadOf = (kai: CareSession) => kai.snapshot().threads[0]!;
export const shown = (ylva: YouthSession) => texts(ylva.snapshot().items);
export const read = (kai: CareSession) => texts(threadOf(kai).items);
export const talkOf = (pia: GuestSession) => pia.snapshot().talk;

/** Of these texts those that somebody must not see. */
export const among = (all: readonly string[], ...hidden: string[]) =>
  all.filter((text) => hidden.includes(text));

/** What a youth or the team wrote in an epoch that somebody beyond them can open, from this epoch on. */
export function leaked(one: Conversation, from: number, slot = 0): unknown[] {
  const open = listed(one).map((slots) => slots.length > 0);
  return headersOf(one).filter((each) => each.slot === slot && each.epoch >= from && open[each.epoch - 1]);
}

/** A yes, and the code with which it came to nothing. */
export async function codeOfYes(house: House, ylva: YouthSession): Promise<string> {
  const saying = codeOf(ylva.guest!.consent([]));
  await house.clock.advance(15_000);
  return saying;
}
