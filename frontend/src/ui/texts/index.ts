import type { Language } from "../../protocol";
import * as enErrors from "./en/errors";
import * as enGate from "./en/gate";
import * as nlErrors from "./nl/errors";
import * as nlGate from "./nl/gate";

const nl = { ...nlGate, ...nlErrors };
const en: GateTexts = { ...enGate, ...enErrors };

/** What everybody reads who signs in, in one language. A face adds its own texts to these. */
export type GateTexts = typeof nl;

export function gateTextsOf(lang: Language): GateTexts {
  return lang === "en" ? en : nl;
}
