import { describe, expect, test } from "vitest";
import type { ThreadItem } from "../../src/protocol";
import { draftsIn } from "../../src/protocol/drafts";
import { readSaying } from "../../src/protocol/sayings";

const ITEMS = [
  ["reason", "thuis is het niet veilig"],
  ["never", "mijn school"],
];
const NOTE = { a: "note", id: "n1", to: "veiligthuis", items: ITEMS };

function log(...said: [slot: number, what: object][]): ThreadItem[] {
  return said.map(([slot, what], at) => ({
    id: `${at}`,
    seq: at + 1,
    mine: slot === 1,
    slot,
    kind: "system",
    text: JSON.stringify(what),
    minute: 0,
    mark: null,
    unreadable: false,
  }));
}

const drafts = (...said: Parameters<typeof log>) => draftsIn(log(...said), () => "Hilde");

describe("what was laid before the youth", () => {
  test("waits, and then holds what the youth kept", () => {
    expect(drafts([1, NOTE]).note).toEqual({ id: "n1", state: "asked", to: "veiligthuis", items: ITEMS });
    expect(drafts([1, NOTE], [0, { a: "note-ok", id: "n1", kept: [1, 7] }]).note).toMatchObject({
      state: "approved",
      items: [ITEMS[1]],
    });
  });

  test("is named after the helper on the certificate", () => {
    const to = { handle: "h", certificate: "c" };

    expect(drafts([1, { ...NOTE, to }]).note?.to).toBe("Hilde");
  });

  test("is the newest; an answer to an earlier one, or a second answer, changes nothing", () => {
    const answers: Parameters<typeof log> = [
      [1, { ...NOTE, id: "n0" }],
      [1, NOTE],
      [0, { a: "note-ok", id: "n0", kept: [0] }],
      [0, { a: "note-no", id: "n1" }],
      [0, { a: "note-ok", id: "n1", kept: [0, 1] }],
    ];

    expect(drafts(...answers).note).toMatchObject({ id: "n1", state: "refused", items: ITEMS });
  });

  test("is not answered by anybody but the youth", () => {
    const yes = { a: "note-ok", id: "n1", kept: [0] };

    expect(drafts([1, NOTE], [2, yes], [1, yes]).note).toMatchObject({ state: "asked" });
  });

  test("an appointment is agreed or refused", () => {
    const asked = { a: "appointment", id: "a1", when: "dinsdag 16.00", with: "Hilde" };

    expect(drafts([1, asked], [0, { a: "appointment-ok", id: "a1" }]).appointment?.state).toBe("agreed");
    expect(drafts([1, asked], [0, { a: "appointment-no", id: "a1" }]).appointment?.state).toBe("refused");
    expect(drafts([1, asked], [0, { a: "note-no", id: "a1" }]).appointment?.state).toBe("asked");
  });
});

describe("a system message says nothing when it is", () => {
  const nonsense: Record<string, [slot: number, text: string]> = {
    "no JSON": [1, "{"],
    null: [1, "null"],
    "a list": [1, "[]"],
    "an unknown word": [1, '{"a":"grant","id":"1"}'],
    "a note without a receiver": [1, JSON.stringify({ ...NOTE, to: "politie" })],
    "a note for half a helper": [1, JSON.stringify({ ...NOTE, to: { handle: "h" } })],
    "a note with items that are no pairs of texts": [1, JSON.stringify({ ...NOTE, items: [["reason"]] })],
    "a note from the youth": [0, JSON.stringify(NOTE)],
    "an answer from the team": [1, '{"a":"note-no","id":"n1"}'],
    "an answer that keeps no numbers": [0, '{"a":"note-ok","id":"n1","kept":["0"]}'],
    "a guest's answer": [2, '{"a":"note-no","id":"n1"}'],
    "what a guest must say first, from the team": [1, '{"a":"first","text":"hoi"}'],
    "a first thing that is no text": [2, '{"a":"first","text":1}'],
  };

  for (const [what, [slot, text]] of Object.entries(nonsense))
    test(what, () => {
      expect(readSaying(slot, text)).toBe(null);
    });
});
