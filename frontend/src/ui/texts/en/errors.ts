import { counted } from "../counted";
import type { errors as NlErrors, roles as NlRoles } from "../nl/errors";

export const errors: typeof NlErrors = {
  busy: "It is too busy now. Try again in a moment.",
  closed: "The chat is closed.",
  full: "Nobody can be added now.",
  slow: (seconds) => `Slow down a little: try again in ${counted(seconds, "second", "seconds")}.`,
  unknown: "That is not there (any more), or it is not yours.",
  taken: "A colleague was just before you.",
  empty: "Nobody who is present is waiting now.",
  state: "That is not possible now. See how the conversation stands.",
  reason: "Fill in a reason.",
  big: "That is too long.",
  gone: "This conversation is gone.",
  wrong: "That is not right.",
  offline: "No connection. Nothing was sent; try again in a moment.",
  other: "That did not work. Try again.",
};

export const roles: typeof NlRoles = {
  care_worker: "care worker",
  supervisor: "supervisor",
  officer: "guest, police",
  helper: "guest, regional",
  editor: "editor",
  analyst: "analyst",
};
