export * from "./errors";
export type * from "./items";
export type * from "./ports";
export type * from "./wire";
