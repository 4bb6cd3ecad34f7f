import type { ThreadGuest } from "../../world";

/** Whether the youth can be asked now: a kind may join, nobody is in or asked, and a no was not said since the last wish. */
export function canPropose({ kinds, inside, proposal, refused, wished }: ThreadGuest): boolean {
  return kinds.length > 0 && inside === null && proposal === null && (!refused || wished !== "");
}
