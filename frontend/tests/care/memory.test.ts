import { describe, expect, it } from "vitest";
import { Memory } from "../../src/care/memory";

describe("the memory of a tab", () => {
  it("keeps a draft per conversation", () => {
    const { drafts } = new Memory();
    drafts.keep("wilg", "Hoi");
    drafts.keep("kievit", "Dag");
    drafts.keep("kievit", "");

    expect(drafts.read("wilg")).toBe("Hoi");
    expect(drafts.read("kievit")).toBe("");
  });

  it("keeps ticks with their own conversation", () => {
    const memory = new Memory();
    memory.note("wilg", { called: true });
    memory.note("wilg", { tell: "first" });

    expect(memory.notes("wilg")).toMatchObject({ called: true, tell: "first" });
    expect(memory.notes("kievit").called).toBe(false);
  });

  it("holds nothing of the shift after signing out", () => {
    const memory = new Memory();
    memory.drafts.keep("wilg", "Hoi");
    memory.note("wilg", { called: true });
    memory.current = "wilg";

    memory.forget();

    expect([memory.drafts.read("wilg"), memory.notes("wilg").called, memory.current]).toEqual([
      "",
      false,
      null,
    ]);
  });
});
