import type { Language } from "../../protocol";
import { type GateTexts, gateTextsOf } from "../../ui/texts";
import * as enDesk from "./en/desk";
import { gate as enGate } from "./en/gate";
import * as enGuestOffice from "./en/guest-office";
import * as enGuests from "./en/guests";
import * as enKeys from "./en/keys";
import * as enOffice from "./en/office";
import * as enPanels from "./en/panels";
import * as nlDesk from "./nl/desk";
import { gate as nlGate } from "./nl/gate";
import * as nlGuestOffice from "./nl/guest-office";
import * as nlGuests from "./nl/guests";
import * as nlKeys from "./nl/keys";
import * as nlOffice from "./nl/office";
import * as nlPanels from "./nl/panels";

const nl = whole(gateTextsOf("nl"), nlGate, {
  ...nlDesk,
  ...nlGuests,
  ...nlPanels,
  ...nlOffice,
  ...nlGuestOffice,
  ...nlKeys,
});
const en: Texts = whole(gateTextsOf("en"), enGate, {
  ...enDesk,
  ...enGuests,
  ...enPanels,
  ...enOffice,
  ...enGuestOffice,
  ...enKeys,
});

/** Everything the console says in one language: sentences, and functions that make one. */
export type Texts = typeof nl;

export function textsOf(lang: Language): Texts {
  return lang === "en" ? en : nl;
}

/** The console adds sentences of its own to those of signing in. */
function whole<Gate, Rest>(shared: GateTexts, gate: Gate, rest: Rest) {
  return { ...shared, ...rest, gate: { ...shared.gate, ...gate } };
}
