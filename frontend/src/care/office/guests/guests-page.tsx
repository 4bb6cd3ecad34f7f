import { useState } from "preact/hooks";
import type { GuestAccount, StaffList } from "../../../protocol/staff";
import { Button } from "../../../ui/bits/button";
import type { Page } from "../../place";
import { requests } from "../../requests";
import { useTexts, useWorld } from "../../world";
import { Frame } from "../frame";
import { Invitations } from "../invitations";
import { Coming, useLoaded } from "../load";
import { CertifyDialog } from "./certify-dialog";
import { GuestInvite } from "./guest-invite";
import { GuestTable } from "./guest-table";
import { useMark } from "./preview";
import { RevokeDialog } from "./revoke-dialog";

// Somebody who just enrolled waits for this page to show it.
const LOOK_AGAIN_MS = 10_000;

interface Everything {
  guests: GuestAccount[];
  list: StaffList;
  isOff: boolean;
}

type Open = { what: "certify" | "revoke"; entry: GuestAccount } | null;

/** Officers and helpers: who is invited, who is approved until when, and the ways to renew and revoke. */
export function GuestsPage({ go }: { go(page: Page): void }) {
  const { staff: keys, http } = useWorld();
  const { guestPage } = useTexts();
  const loaded = useLoaded<Everything>(async () => {
    const list = await keys.staff();
    return {
      guests: await keys.guests(),
      list: { ...list, invitations: list.invitations.filter(({ role }) => isGuestRole(role)) },
      isOff: (await requests.guestKinds(http)).length === 0,
    };
  }, LOOK_AGAIN_MS);
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState("");
  const away = () => setOpen(null);
  const certified = (name: string) => {
    setTold(guestPage.done(name));
    away();
    loaded.again();
  };
  const revoked = () => {
    setTold("");
    away();
    loaded.again();
  };
  return (
    <Frame page="guests" go={go} title={guestPage.title} lead={guestPage.lead}>
      <Coming loaded={loaded} />
      {loaded.value?.isOff && (
        <p class="note plain row wrap">
          <span>{guestPage.offNow}</span>
          <span class="sp" />
          <Button press={() => go("guestTexts")}>{guestPage.toTexts}</Button>
        </p>
      )}
      <p role="status" class={told ? "note" : "vh"}>
        {told}
      </p>
      {loaded.value && (
        <div class="cols two">
          <div class="stack4">
            <GuestTable
              guests={loaded.value.guests}
              certify={(entry) => setOpen({ what: "certify", entry })}
              revoke={(entry) => setOpen({ what: "revoke", entry })}
            />
            <Invitations list={loaded.value.list} changed={loaded.again} />
          </div>
          <div class="stack4">
            <GuestInvite changed={loaded.again} />
            <Mark />
          </div>
        </div>
      )}
      {open?.what === "certify" && <CertifyDialog entry={open.entry} done={certified} away={away} />}
      {open?.what === "revoke" && <RevokeDialog entry={open.entry} done={revoked} away={away} />}
    </Frame>
  );
}

function isGuestRole(role: string): boolean {
  return role === "officer" || role === "helper";
}

function Mark() {
  const { guestPage } = useTexts();
  const mark = useMark();
  return (
    <section class="card pad stack">
      <h2>{guestPage.mark}</h2>
      <p class="mono b">{mark}</p>
      <p class="hint">{guestPage.markHint}</p>
    </section>
  );
}
