import { useEffect, useState } from "preact/hooks";
import { useTask } from "../../../ui/hooks";
import { type Askable, type ThreadGuest, useWorld } from "../../world";

const LOOK_AGAIN_MS = 20_000;

export interface Asked<T> {
  /** Null until the first answer. */
  value: T | null;
  problem: unknown;
}

/** Who can be asked now, of the kinds that may join; asked again every 20 s while `on`. Whom the youth wished stand first. */
export function useAskable(guest: ThreadGuest | null, on: boolean): Asked<readonly Askable[]> {
  const { session, clock } = useWorld();
  const [value, setValue] = useState<readonly Askable[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    if (!on) return;
    let alive = true;
    let cancel = () => {};
    const look = () => {
      const shown = (items: readonly Askable[]) => {
        if (alive) setValue(items);
        if (alive) setProblem(null);
      };
      session.guestsNow().then(shown, (refusal) => alive && setProblem(refusal));
      cancel = clock.after(LOOK_AGAIN_MS, look);
    };
    look();
    return () => {
      alive = false;
      cancel();
    };
  }, [session, on]);
  return { value: value && fitting(value, guest), problem };
}

/** The approved helpers, to whom a note can be sealed. */
export function useHelpers(): Asked<readonly Askable[]> {
  const { session } = useWorld();
  const [value, setValue] = useState<readonly Askable[] | null>(null);
  const task = useTask();
  useEffect(() => task.run(async () => setValue(await session.helpers())), [session]);
  return { value, problem: task.problem };
}

function fitting(items: readonly Askable[], guest: ThreadGuest | null): readonly Askable[] {
  if (!guest) return [];
  const allowed = items.filter(({ kind }) => guest.kinds.includes(kind));
  const wanted = (item: Askable) => (item.doubt ? 2 : item.kind === guest.wished ? 0 : 1);
  return [...allowed].sort((one, other) => wanted(one) - wanted(other));
}
