import type { Language } from "../../protocol";
import { type GateTexts, gateTextsOf } from "../../ui/texts";
import * as enDesk from "./en/desk";
import * as enGate from "./en/gate";
import * as enHelp from "./en/help";
import * as enTalk from "./en/talk";
import * as nlDesk from "./nl/desk";
import * as nlGate from "./nl/gate";
import * as nlHelp from "./nl/help";
import * as nlTalk from "./nl/talk";

type Own = typeof nlDesk & typeof nlTalk & typeof nlHelp;

const nl = whole(gateTextsOf("nl"), nlGate, { ...nlDesk, ...nlTalk, ...nlHelp });
const en = whole(gateTextsOf("en"), enGate, { ...enDesk, ...enTalk, ...enHelp });

/** Everything the page for guests says in one language: sentences, and functions that make one. */
export type Texts = GateTexts & Own;

export function textsOf(lang: Language): Texts {
  return lang === "en" ? en : nl;
}

/** A guest comes from elsewhere: who helps is the helpline, not a supervisor of their own. */
function whole(shared: GateTexts, own: typeof nlGate, rest: Own): Texts {
  return {
    ...shared,
    ...rest,
    gate: { ...shared.gate, ...own.gate },
    enrol: { ...shared.enrol, ...own.enrol },
    errors: { ...shared.errors, ...own.errors },
  };
}
