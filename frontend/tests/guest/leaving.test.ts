import { describe, expect, it } from "vitest";
import { Leaving } from "../../src/guest/leaving";
import type { GuestSnapshot } from "../../src/guest/world";
import { OFF, READY, TALK } from "./gallery/talks";

const INSIDE: GuestSnapshot = { ...READY, talk: TALK };

function endOf(...snapshots: GuestSnapshot[]) {
  const leaving = new Leaving();
  return snapshots.map((snapshot) => leaving.see(snapshot)).pop();
}

describe("after a conversation", () => {
  it("nothing is said to who was never in one", () => {
    expect(endOf(OFF, READY)).toBeNull();
  });

  it("who was put out is told so", () => {
    expect(endOf(READY, INSIDE, READY)).toBe("put");
  });

  it("so is who was let in and had not come yet", () => {
    expect(endOf(READY, { ...READY, waiting: true }, READY)).toBe("put");
  });

  it("who leaves by themselves is told that they did", () => {
    const leaving = new Leaving();
    leaving.see(INSIDE);
    leaving.going();

    expect(leaving.see(READY)).toBe("own");
  });

  it("who could not leave and is then put out is told the truth", () => {
    const leaving = new Leaving();
    leaving.see(INSIDE);
    leaving.going();
    leaving.going(false);

    expect(leaving.see(READY)).toBe("put");
  });

  it("a lock says nothing about it", () => {
    expect(endOf(INSIDE, { ...READY, locked: true })).toBeNull();
    expect(endOf(INSIDE, { ...READY, locked: true }, INSIDE)).toBeNull();
    expect(endOf(INSIDE, { ...READY, locked: true }, READY)).toBe("put");
  });

  it("the sentence goes once it was read, and with the next conversation", () => {
    const leaving = new Leaving();
    leaving.see(INSIDE);
    leaving.see(READY);
    leaving.read();

    expect(leaving.see(READY)).toBeNull();
    expect(endOf(INSIDE, READY, INSIDE)).toBeNull();
  });
});
