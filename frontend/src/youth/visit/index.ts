/** What a visit needs beyond the first response: the session with its cryptography, and the screens around it. */
export { Chat } from "./chat";
export { CodeScreen, EnterScreen } from "./code";
export { Danger } from "./danger";
export { makeCode, resume, start, wipe } from "./deeds";
export { Foot } from "./foot";
export { Here } from "./here";
export { lastVisible } from "./log";
export { Sheets } from "./sheets";
export { visitNl } from "./texts/nl";
export { Waiting } from "./waiting";
