import { type CareSnapshot, useTexts } from "../world";

/** Why nobody can be taken now; null when somebody can. */
export function useWhyNot(snapshot: CareSnapshot): string | null {
  const { desk } = useTexts();
  const self = snapshot.board?.here.find((person) => person.self);
  if (snapshot.locked) return desk.unlockToTake;
  if (self?.pause) return desk.youPause;
  return self && self.busy >= self.capacity ? desk.roomIsFull : null;
}
