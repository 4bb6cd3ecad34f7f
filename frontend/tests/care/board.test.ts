import { describe, expect, it } from "vitest";
import { alertBetween } from "../../src/care/alerts";
import { guestIn, partsOf, unreadOf, walk, wishIn, withRoom } from "../../src/care/board";
import { BOARD, BUSY, DANGER, QUIET } from "./gallery/board";
import { GUEST_SNAPSHOTS } from "./gallery/guests";

const words = (rows: { word: string }[]) => rows.map((row) => row.word);

describe("the board", () => {
  it("puts danger first, and in one place only", () => {
    const parts = partsOf(DANGER.board);

    expect(parts.danger.map((row) => [row.from, row.entry.word])).toEqual([
      ["mine", "Wilg"],
      ["colleague", "Oever"],
    ]);
    expect(words(parts.mine)).not.toContain("Wilg");
  });

  it("keeps the queue in the order of arrival", () => {
    expect(partsOf(BOARD).queue.map((row) => row.conv)).toEqual(["w1", "w2", "w3", "w4"]);
  });

  it("returns a conversation to its place once its danger was taken on", () => {
    const mine = DANGER.board!.mine.map((row) => ({ ...row, danger_seen: true }));

    expect(words(partsOf({ ...DANGER.board!, mine, danger: [] }).mine)).toContain("Wilg");
  });

  it("walks through my conversations with the parked ones last", () => {
    expect(walk(partsOf(BOARD))).toEqual(["wilg", "kievit", "duinroos", "zandbank", "meeuw"]);
  });

  it("hands over to nobody who is full, on a break, or me", () => {
    expect(withRoom(BOARD).map((person) => person.name)).toEqual(["Bram", "Esra"]);
  });

  it("counts what waits for me from the conversation itself", () => {
    const [, kievit] = BOARD.mine;

    expect(unreadOf(kievit!, BUSY.threads)).toBe(2);
  });
});

describe("an alert", () => {
  it("comes when somebody says that there is danger, before all else", () => {
    expect(alertBetween(QUIET, DANGER)).toBe("danger");
  });

  it("comes when somebody knocks or writes", () => {
    const calm = { ...BUSY, board: { ...BOARD, waiting: BOARD.waiting.slice(0, 2) } };
    const wrote = { ...BUSY, threads: BUSY.threads.map((thread) => ({ ...thread, unread: 3 })) };

    expect(alertBetween(calm, BUSY)).toBe("new");
    expect(alertBetween(BUSY, wrote)).toBe("new");
  });

  it("does not come for what was there when the console opened, nor twice", () => {
    expect(alertBetween({ ...QUIET, board: null }, DANGER)).toBeNull();
    expect(alertBetween(DANGER, DANGER)).toBeNull();
  });
});

describe("a guest on the board", () => {
  const row = BOARD.mine[0]!;
  const told = (name: keyof typeof GUEST_SNAPSHOTS, guest = row.guest) =>
    guestIn({ ...row, guest }, GUEST_SNAPSHOTS[name].threads);

  it("stands as the conversation says, which is newer than the board", () => {
    expect(told("guest-in", "proposed")).toBe("in");
    expect(told("guest-hushed", "in")).toBe("hushed");
    expect(told("guest-paused", "in")).toBe("paused");
    expect(told("guest-asked")).toBe("proposed");
    expect(told("guest-ended", "in")).toBe("");
    expect(told("guest-leaving", "in")).toBe("");
  });

  it("stands as the board says where the conversation is locked", () => {
    expect(guestIn({ ...row, guest: "paused" }, BUSY.threads)).toBe("paused");
    expect(wishIn({ ...row, wished: "any" }, BUSY.threads)).toBe("any");
  });
});
