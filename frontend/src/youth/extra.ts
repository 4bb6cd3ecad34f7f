// What loads after the chat, because most visits never show it.
export { CodeScreen, EnterScreen } from "./code";
export { EndedScreen, WorkScreen } from "./ended";
export { Sheets } from "./sheets";
