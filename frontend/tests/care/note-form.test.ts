import { describe, expect, it } from "vitest";
import { canPropose } from "../../src/care/console/guest/can-propose";
import { asText, isTooLong, itemsOf, readForm } from "../../src/care/console/guest/note-form";
import type { ThreadGuest } from "../../src/care/world";

describe("a handover note", () => {
  it("holds what was filled in, in the order in which the youth reads it", () => {
    expect(itemsOf({ hours: "9 tot 12", reason: " pakjes ", wishes: "  " })).toEqual([
      ["reason", "pakjes"],
      ["hours", "9 tot 12"],
    ]);
  });

  it("is kept while the dialog is away, and nothing else is read as one", () => {
    expect(readForm(JSON.stringify({ reason: "pakjes", other: "" }))).toEqual({ reason: "pakjes" });
    expect(readForm("")).toEqual({});
    expect(readForm("[1]")).toEqual({});
  });

  it("becomes text with the name of each point, for who sends it themselves", () => {
    expect(asText([["reason", "pakjes"]], { reason: "Waar het over gaat" })).toBe(
      "Waar het over gaat\npakjes",
    );
  });

  it("counts in bytes: what a sealed note holds differs by script", () => {
    const filled = (letter: string) =>
      itemsOf(
        Object.fromEntries(
          ["reason", "wishes", "channel", "hours", "other", "never"].map((point) => [
            point,
            letter.repeat(300),
          ]),
        ),
      );

    expect(isTooLong(filled("a"))).toBe(false);
    expect(isTooLong(filled("愛"))).toBe(true);
  });
});

describe("a guest", () => {
  const guest: ThreadGuest = {
    kinds: ["police"],
    wished: "",
    refused: false,
    proposal: null,
    inside: null,
    ending: null,
    appointment: null,
    notes: [],
    drafts: { note: null, appointment: null },
    names: new Map(),
  };
  const asked = { name: "Pia", unit: "team Jeugd", kind: "police" as const };

  it("can be proposed while nobody is in or asked, when the brand has guests", () => {
    expect(canPropose(guest)).toBe(true);
    expect(canPropose({ ...guest, kinds: [] })).toBe(false);
    expect(canPropose({ ...guest, proposal: asked })).toBe(false);
  });

  it("is not proposed again after a no, unless the youth asks for it", () => {
    expect(canPropose({ ...guest, refused: true })).toBe(false);
    expect(canPropose({ ...guest, refused: true, wished: "any" })).toBe(true);
  });
});
