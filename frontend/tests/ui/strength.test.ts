import { describe, expect, it } from "vitest";
import { strengthOf } from "../../src/ui/strength";

const GOOD_ENOUGH = 3;

describe("a passphrase", () => {
  it.each(["gracht fluit zilver wolk", "kano-helm-anker-oever", "correcthorsebatterystaple"])(
    "of four words is good enough: %s",
    (passphrase) => {
      expect(strengthOf(passphrase, []).score).toBeGreaterThanOrEqual(GOOD_ENOUGH);
    },
  );

  it.each([
    "",
    "welkom",
    "welkom123",
    "Wachtwoord2026!",
    "gracht fluit",
    "a b c d e f g h",
    "12345678901234",
  ])("that is easily guessed is refused: %s", (passphrase) => {
    expect(strengthOf(passphrase, []).score).toBeLessThan(GOOD_ENOUGH);
  });

  it("gains nothing from a word that stands in it twice", () => {
    const { score, why } = strengthOf("gracht gracht gracht gracht", []);

    expect(score).toBeLessThan(GOOD_ENOUGH);
    expect(why).toBe("repeated");
  });

  it("gains nothing from the name of whoever chose it", () => {
    const { score, why } = strengthOf("sanne gracht fluit zilver", ["sanne.k", "Sanne"]);

    expect(score).toBeLessThan(GOOD_ENOUGH);
    expect(why).toBe("name");
  });

  it("never gets weaker when a new word is added", () => {
    const words = "gracht fluit zilver wolk kano anker".split(" ");
    const bits = words.map((_, count) => strengthOf(words.slice(0, count + 1).join(" "), []).bits);

    expect(bits).toEqual([...bits].sort((one, other) => one - other));
  });
});
