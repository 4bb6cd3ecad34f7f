// What loads after the chat, because most visits never show it.
export { EndedScreen, Over, WorkScreen } from "./ended";
export { Sheets } from "./sheets";
