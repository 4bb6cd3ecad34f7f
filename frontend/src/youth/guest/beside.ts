// All about guests in the conversation; it loads once there is something to show or to ask for.
export { Kept, MenuItem, Screen, Who, wipeText } from "./bits";
export * as deeds from "./deeds";
export { back, close, follow, load, open, panelHere } from "./follow";
export { Lines, places, quoteLabel, System } from "./lines";
export { beginWorker, guestIn, workerIn } from "./people";
export { OutOfSheet, offlineText, strip } from "./strip";
