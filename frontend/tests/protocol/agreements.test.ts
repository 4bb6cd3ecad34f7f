import { describe, expect, test } from "vitest";
import { toBase64url } from "../../src/crypto";
import type { CareSession } from "../../src/protocol/care";
import { House } from "./fakes/people";

const threadOf = (kai: CareSession) => kai.snapshot().threads[0]!;
const guestOf = (kai: CareSession) => threadOf(kai).guest!;

async function settled(house: House, doing: Promise<unknown>): Promise<void> {
  await house.clock.advance(3_000);
  await doing;
}

describe("a handover note", () => {
  const ITEMS = [
    ["reason", "thuis is het niet veilig"],
    ["never", "mijn school"],
  ] as const;

  async function drafted() {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    const { page: hilde } = await house.guest("hilde");
    await settled(house, ylva.guest ? Promise.resolve() : kai.propose(conv, "hilde"));
    const listing = kai.helpers();
    await house.clock.advance(1_000);
    const [helper] = await listing;
    await settled(house, kai.draftNote(conv, helper!, ITEMS));
    return { house, ylva, kai, conv, hilde };
  }

  test("goes to the helper with the items that the youth kept, and nothing else", async () => {
    const { house, ylva, kai, hilde } = await drafted();
    const asked = guestOf(kai).drafts.note;
    await settled(house, ylva.guest!.approveNote([0]));
    await settled(house, hilde.loadNotes());

    expect(asked).toMatchObject({ state: "asked", to: "Hilde", items: ITEMS });
    expect(guestOf(kai).drafts.note).toMatchObject({ state: "approved", items: [ITEMS[0]] });
    expect(hilde.snapshot().notes).toMatchObject([{ items: [ITEMS[0]], unreadable: false }]);
  });

  test("goes nowhere when the youth says no", async () => {
    const { house, ylva, kai } = await drafted();
    ylva.guest!.refuseNote();
    await house.clock.advance(2_000);

    expect(guestOf(kai).drafts.note).toMatchObject({ state: "refused" });
    expect(house.server.guestDesk.notes).toEqual([]);
  });

  test("is not drafted for a helper whose certificate does not hold", async () => {
    const house = await House.open();
    const stranger = await House.open(2);
    const { kai, conv } = await house.conversation();
    await house.guest("hilde", {}, stranger.root);
    const listing = kai.helpers();
    await house.clock.advance(1_000);

    await expect(kai.draftNote(conv, (await listing)[0]!, ITEMS)).rejects.toMatchObject({
      code: "untrusted",
    });
    expect(house.server.only.log).toEqual([]);
  });

  test("is not drafted while somebody is in: they would read all of it, also what the youth takes out", async () => {
    const house = await House.open();
    const { kai, pia, conv } = await house.threesome();
    const drafting = kai.draftNote(conv, "veiligthuis", ITEMS);
    const failing = expect(drafting).rejects.toMatchObject({ code: "state" });
    await house.clock.advance(3_000);

    await failing;
    expect(JSON.stringify(pia.snapshot().talk!.items)).not.toContain("mijn school");
  });

  test("for Veilig Thuis stays text on a screen", async () => {
    const { house, ylva, kai, conv } = await drafted();
    await settled(house, kai.draftNote(conv, "veiligthuis", ITEMS));
    await settled(house, ylva.guest!.approveNote([1]));

    expect(guestOf(kai).drafts.note).toMatchObject({
      to: "veiligthuis",
      state: "approved",
      items: [ITEMS[1]],
    });
    expect(house.server.guestDesk.notes).toEqual([]);
  });
});

describe("an appointment", () => {
  test("is kept once the youth agrees, opens for a colleague, and can be forgotten", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.threesome();
    await settled(house, kai.draftAppointment(conv, "dinsdag 16.00", "Pia"));
    await settled(house, ylva.guest!.answerAppointment(true));
    const noor = house.kai();
    noor.enter();
    noor.unlock(house.teamKeys, toBase64url(house.root.bytes));
    await house.clock.advance(1_000);
    const kept = [guestOf(kai).appointment, guestOf(noor).appointment];
    kai.lock();
    const locked = guestOf(kai).appointment;
    kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
    await settled(house, kai.forgetAppointment(conv));

    expect(kept).toEqual(["dinsdag 16.00 · Pia", "dinsdag 16.00 · Pia"]);
    expect(locked).toBe(null);
    expect(guestOf(noor).drafts.appointment).toMatchObject({
      state: "agreed",
      when: "dinsdag 16.00",
      with: "Pia",
    });
    expect(guestOf(kai).appointment).toBe(null);
    expect(JSON.stringify(house.server.only.admissions)).not.toContain("dinsdag");
  });

  test("that does not fit in what is kept is refused before it is asked", async () => {
    const house = await House.open();
    const { kai, conv } = await house.conversation();

    await expect(kai.draftAppointment(conv, "a".repeat(150), "b".repeat(60))).rejects.toMatchObject({
      code: "text_too_long",
    });
    expect(threadOf(kai).items).toEqual([]);
  });
});
