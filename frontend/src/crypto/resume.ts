import { closeBox, openBox } from "./box";
import { type Bytes, concat } from "./bytes";
import { derive, label } from "./hash";

function resumeKey(ours: Bytes, servers: Bytes): Promise<Bytes> {
  return derive(concat(ours, servers), label("resume"), 32);
}

/** A tab's state, to rest in the tab; opens only with both halves, 32 bytes each. Draw both anew every time. */
export async function closeState(ours: Bytes, servers: Bytes, state: Bytes): Promise<Bytes> {
  return closeBox(await resumeKey(ours, servers), state, label("resume"));
}

/** Throws box_refused. */
export async function openState(ours: Bytes, servers: Bytes, blob: Bytes): Promise<Bytes> {
  return openBox(await resumeKey(ours, servers), blob, label("resume"));
}
