// What loads after the chat, because most visits never show it.
export { EndedScreen, WorkScreen } from "./ended";
export { Sheets } from "./sheets";
