import type { Page } from "../../page";
import type { Step } from "../view";
import { Asked } from "./asked";
import { Consent } from "./consent";
import { Note } from "./note";
import { Pick } from "./pick";
import { Wish } from "./wish";

const SCREENS: Record<Step, typeof Consent> = {
  consent: Consent,
  pick: Pick,
  note: Note,
  asked: Asked,
  wish: Wish,
};

/** The full screen that was opened by a tap. */
export function Screen({ page }: { page: Page }) {
  const Step = SCREENS[page.view.guest!.step || "wish"];
  return <Step page={page} />;
}
