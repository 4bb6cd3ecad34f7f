import { expect, test } from "vitest";
import { type Bytes, fromUtf8 } from "../../src/crypto/bytes";
import { checkReport, readHeader, Type } from "../../src/crypto/envelope";
import type { Epoch } from "../../src/crypto/epoch";
import { Reader } from "../../src/crypto/reader";
import { Sender } from "../../src/crypto/sender";
import { CONV, nextEpoch, people } from "./talk";

async function start(partial = false) {
  const cast = await people();
  const { epoch } = await nextEpoch(cast, undefined);
  return { cast, epoch, youth: side(epoch, 0), team: side(epoch, 1), reader: reading(epoch, partial) };
}

function reading(epoch: Epoch, partial = false): Reader {
  const reader = new Reader(CONV);
  reader.add(epoch, { partial });
  return reader;
}

function side(epoch: Epoch, slot: number) {
  const reader = reading(epoch);
  const sender = new Sender(epoch, slot, reader);
  return { reader, sender, say: (text: string) => sender.seal({ type: Type.text, text }) };
}

test("what one side says, the other reads, in order and without findings", async () => {
  const { youth, team } = await start();

  for (const text of ["hoi", "🙂", "שלום", "x".repeat(5000)]) {
    const opened = await team.reader.open(await youth.say(text));
    expect(opened).toMatchObject({ text, findings: [], header: { slot: 0, type: Type.text } });
  }
});

test("envelopes made at once keep the order in which they were asked for", async () => {
  const { youth, reader } = await start();
  const texts = ["een", "twee", "drie", "vier"];

  const envelopes = await Promise.all(texts.map((text) => youth.say(text)));

  expect(envelopes.map((one) => readHeader(one).seq)).toEqual([0, 1, 2, 3]);
  const opened = await Promise.all(envelopes.map((one) => reader.open(one)));
  expect(opened.map((one) => one.text)).toEqual(texts);
});

test("a text that is too long uses nothing up", async () => {
  const { youth, reader } = await start();

  await expect(youth.say("x".repeat(8200))).rejects.toMatchObject({ code: "text_too_long" });

  expect(await reader.open(await youth.say("kort"))).toMatchObject({ text: "kort", findings: [] });
});

test("a short line always has the same size", async () => {
  const { youth } = await start();
  const sizes = new Set<number>();

  for (const text of ["", "ja", "nee hoor", "x".repeat(200)]) sizes.add((await youth.say(text)).length);

  expect([...sizes]).toEqual([380]);
});

test("a dropped envelope is a gap", async () => {
  const { youth, reader } = await start();
  await youth.say("weg");

  expect((await reader.open(await youth.say("hier"))).findings).toEqual(["gap"]);
});

test("a replayed or overtaken envelope is refused", async () => {
  const { youth, reader } = await start();
  const [first, second] = [await youth.say("een"), await youth.say("twee")];
  await reader.open(second);

  await expect(reader.open(second)).rejects.toMatchObject({ code: "replayed" });
  await expect(reader.open(first)).rejects.toMatchObject({ code: "replayed" });
});

test("an envelope that one side has seen and the other has not is noticed", async () => {
  const { youth, team, reader } = await start();
  const hidden = await youth.say("dit komt niet aan");
  await team.reader.open(hidden);

  expect((await reader.open(await team.say("dank je"))).findings).toEqual(["withheld"]);
});

test("what one sent oneself counts as seen", async () => {
  const { youth, team } = await start();
  await team.reader.open(await youth.say("hoi"));

  expect((await youth.reader.open(await team.say("dag"))).findings).toEqual([]);
});

test("the end of an epoch that is withheld shows in the next one", async () => {
  const { cast, epoch, team, youth, reader } = await start();
  await team.reader.open(await youth.say("laatste woord"));
  const next = (await nextEpoch(cast, epoch)).epoch;
  for (const one of [team.reader, reader]) one.add(next);
  const sender = new Sender(next, 1, team.reader);

  const opened = await reader.open(await sender.seal({ type: Type.text, text: "verder" }));

  expect(opened.findings).toEqual(["withheld"]);
});

test("who returns to unread envelopes only may begin in the middle", async () => {
  const { youth, team, epoch } = await start();
  for (const text of ["een", "twee"]) await team.reader.open(await youth.say(text));
  const later = [await team.say("drie"), await team.say("vier")];
  const returned = reading(epoch, true);

  for (const envelope of later) expect((await returned.open(envelope)).findings).toEqual([]);
});

test("a refused envelope changes nothing in the reader", async () => {
  const { youth, reader } = await start();
  const good = await youth.say("goed");
  const altered = good.map((byte, at) => (at === 200 ? byte ^ 1 : byte)) as Bytes;

  await expect(reader.open(altered)).rejects.toMatchObject({ code: "altered" });

  expect(await reader.open(good)).toMatchObject({ text: "goed", findings: [] });
});

test("a chain with another envelope before it is broken", async () => {
  const { youth, epoch } = await start();
  const fork = new Sender(epoch, 0, reading(epoch));
  Object.assign(fork, {
    stream: readHeader(await youth.say("echt")).stream,
    key: Reflect.get(youth.sender, "key"),
  });
  const reader = reading(epoch);
  await reader.open(await fork.seal({ type: Type.text, text: "vals" }));

  expect((await reader.open(await youth.say("echt vervolg"))).findings).toEqual(["broken"]);
});

test("a quote says whom it quotes", async () => {
  const { youth, reader } = await start();

  const opened = await reader.open(await youth.sender.seal({ type: Type.quote, text: "stop", quoted: 1 }));

  expect(opened).toMatchObject({ text: "stop", quoted: 1, header: { type: Type.quote } });
});

test("one message can be reported without the keys", async () => {
  const { youth, reader } = await start();
  const envelope = await youth.say("dit meld ik");
  const { report } = await reader.open(envelope);

  await expect(checkReport(report, envelope.slice(76, 108))).resolves.toBeUndefined();
});

test("no key and nonce serve twice, over many tabs and epochs", async () => {
  const cast = await people();
  const seen = new Set<string>();
  let epoch: Epoch | undefined;
  for (let at = 0; at < 5; at++) {
    epoch = (await nextEpoch(cast, epoch)).epoch;
    for (let tab = 0; tab < 20; tab++) {
      const { say } = side(epoch, tab % 2);
      for (let line = 0; line < 10; line++) {
        const { stream, seq } = readHeader(await say("ja"));
        seen.add(`${at} ${stream.join()} ${seq}`);
      }
    }
  }

  expect(seen.size).toBe(1000);
});

test("an envelope of another conversation, epoch or member is refused", async () => {
  const { youth, cast, epoch } = await start();
  const envelope = await youth.say("hoi");
  const elsewhere = new Reader(new Uint8Array(16));
  const later = reading((await nextEpoch(cast, epoch)).epoch);

  expect(() => elsewhere.add(epoch)).toThrow("wrong_conversation");
  await expect(elsewhere.open(envelope)).rejects.toMatchObject({ code: "wrong_conversation" });
  await expect(later.open(envelope)).rejects.toMatchObject({ code: "unknown_epoch" });
  expect([later.has(1), later.has(2)]).toEqual([false, true]);
});

test("what has been seen is told once", async () => {
  const { youth, team } = await start();
  await team.reader.open(await youth.say("hoi"));
  const told = async (text: string) => {
    const { report } = await youth.reader.open(await team.say(text));
    return JSON.parse(fromUtf8(report.body)).s.length;
  };

  expect([await told("dag"), await told("hoe is het?")]).toEqual([1, 0]);
});
