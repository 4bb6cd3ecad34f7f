import { useState } from "preact/hooks";
import { Button } from "../ui/bits/button";
import { Mark } from "../ui/bits/icon";
import { useGate } from "../ui/world";
import { HelpDialog } from "./help-dialog";
import { MenuDialog } from "./menu-dialog";
import type { Doings } from "./rooms";
import { useSpeech } from "./world";

/** Who I am here, and what is always within reach: the rules and the menu. */
export function Bar({ doings }: { doings: Doings }) {
  const { staff } = useGate();
  const me = staff.me();
  return (
    <header class="bar">
      <span class="brand">
        <Mark />
        <span class="vh">Luwte</span>
      </span>
      <p class="me">
        <b>{me?.working_name}</b>
        <span class="q sm">{[me?.organisation, me?.unit].filter(Boolean).join(", ")}</span>
      </p>
      <MenuButtons doings={doings} />
    </header>
  );
}

/** The rules and the menu, as buttons that open a window. */
export function MenuButtons({ doings }: { doings: Doings }) {
  const { texts } = useSpeech();
  const [open, setOpen] = useState<"menu" | "help" | null>(null);
  const away = () => setOpen(null);
  return (
    <>
      <Button look="soft" className="square" label={texts.bar.help} press={() => setOpen("help")}>
        <span aria-hidden="true">?</span>
      </Button>
      <Button
        look="soft"
        className="square"
        icon="menu"
        label={texts.bar.menu}
        press={() => setOpen("menu")}
      />
      {open === "help" && <HelpDialog away={away} />}
      {open === "menu" && <MenuDialog doings={doings} away={away} />}
    </>
  );
}

/** Says that there is no network; nothing while there is. */
export function Offline({ online }: { online: boolean }) {
  const { texts } = useSpeech();
  return (
    <p class={online ? "vh" : "note plain strip"} role="status">
      {online ? "" : texts.bar.offline}
    </p>
  );
}
