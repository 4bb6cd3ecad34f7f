// What a visit needs beyond the first response: the session with its cryptography, wired to this browser, and the
// screens around it.
import { clock, random } from "../../io/clock";
import { heavy } from "../../io/heavy";
import { dialTo } from "../../io/socket";
import { shelf } from "../../io/tab";
import type { World } from "./deeds";
import { fitAboveKeyboard } from "./keyboard";

export { callForHelp, comeBack, makeCode, resume, sendAnyway, start } from "./deeds";
export { Foot } from "./foot";
export { Here } from "./here";
export { VisitScreen } from "./screens";
export { settle } from "./settle";
export { visitNl } from "./texts/nl";

export const world: World = { clock, random, heavy, shelf, dial: dialTo("/ws/y") };

fitAboveKeyboard();
