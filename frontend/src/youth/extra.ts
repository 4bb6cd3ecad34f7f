// What loads after the chat, because most visits never show it.
export { EndedScreen, Over, WorkScreen } from "./ended";
export { Offer } from "./offer";
export { Sheets } from "./sheets";
