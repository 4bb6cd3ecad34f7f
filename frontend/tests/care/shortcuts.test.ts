import { describe, expect, it } from "vitest";
import { actionOf, type Press } from "../../src/care/shortcuts";

function press(key: string, more: Partial<Press> = {}): Press {
  return { key, code: `Key${key.toUpperCase()}`, alt: false, ctrl: false, inText: false, ...more };
}

describe("a key press", () => {
  it("of a single letter means something outside a text box only", () => {
    expect(actionOf(press("n"), true)).toEqual({ what: "next" });
    expect(actionOf(press("n", { inText: true }), true)).toBeNull();
  });

  it("of a single letter means nothing once single letters are switched off", () => {
    for (const key of ["n", "g", "j", "k", "/", "?", "1"]) expect(actionOf(press(key), false)).toBeNull();
  });

  it("with Alt also counts while somebody is writing, whatever sign the layout makes of it", () => {
    expect(actionOf(press("©", { code: "KeyG", alt: true, inText: true }), false)).toEqual({ what: "panel" });
  });

  it("that the browser uses is left to the browser", () => {
    expect(actionOf(press("n", { ctrl: true }), true)).toBeNull();
    expect(actionOf(press("l", { alt: true, ctrl: true }), true)).toBeNull();
  });

  it("of a digit jumps to one of my first five conversations", () => {
    expect(actionOf(press("1"), true)).toEqual({ what: "jump", to: 0 });
    expect(actionOf(press("6"), true)).toBeNull();
  });

  it("with Alt U lets a guest go from anywhere, also from the box to write in", () => {
    expect(actionOf(press("u", { alt: true, inText: true }), false)).toEqual({ what: "dismiss" });
  });
});
