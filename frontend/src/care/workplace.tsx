import { useEffect, useState } from "preact/hooks";
import { Stopped } from "../ui/gate/stopped";
import { UnlockCard } from "../ui/gate/unlock";
import { useSnapshot } from "../ui/hooks";
import { useIdleLock } from "../ui/idle-lock";
import { Console } from "./console/console";
import { Ceremony } from "./gate/ceremony";
import { NoWork } from "./gate/no-work";
import { Pending } from "./gate/pending";
import type { Memory } from "./memory";
import { hasPage } from "./office/links";
import { OfficePage } from "./office/office-page";
import { type Page, pathOf } from "./place";
import { useAlerts, useFreshKeys } from "./shift";
import { type CareSnapshot, useTexts, useWorld } from "./world";

interface WorkplaceProps {
  page: Page;
  go(page: Page): void;
  memory: Memory;
  expired(): void;
}

/** What somebody who is signed in sees: the ceremony, the wait for a seal, the console, or a supervisor's page. */
export function Workplace({ page, go, memory, expired }: WorkplaceProps) {
  const world = useWorld();
  const { session, staff } = world;
  const texts = useTexts();
  const keys = staff.state();
  const [, redraw] = useState(0);
  const again = () => redraw((count) => count + 1);
  const { lock, opened, out } = useLock(memory, again);
  const snapshot = useSnapshot(session);
  const isWorking = keys === "ready" || keys === "locked";
  const mayAnswer = hasPage("console", staff.me()?.permissions ?? []);
  useIdleLock(world.clock, keys === "ready", lock);
  useAlerts(session, memory, texts);
  useFreshKeys(world, keys === "ready" && mayAnswer, unreadableIn(snapshot));
  useEffect(() => {
    if (!isWorking || !mayAnswer) return;
    session.enter();
    if (keys === "ready") session.unlock(staff.team(), staff.root());
  }, [session, isWorking, mayAnswer]);
  useEffect(() => {
    if (snapshot.phase === "out") expired();
  }, [snapshot.phase]);
  if (!mayAnswer) return <NoWork out={out} />;
  if (snapshot.phase === "stopped")
    return <Stopped why={snapshot.problem === "old" ? texts.desk.problem.old : texts.gate.stopped} />;
  if (keys === "ceremony") return <Ceremony toStaff={() => go("staff")} out={out} />;
  if (keys === "waiting") return <Pending ask={() => void staff.load().then(again, () => {})} out={out} />;
  if (page === "console" || !hasPage(page, staff.me()?.permissions ?? [])) {
    return <Console {...{ snapshot, memory, go, lock, opened, out }} />;
  }
  if (keys !== "ready") {
    return (
      <main class="middle alone">
        <UnlockCard opened={opened} out={out} />
      </main>
    );
  }
  return <OfficePage page={page} go={go} />;
}

function unreadableIn({ threads }: CareSnapshot): number {
  return threads.reduce((sum, { items }) => sum + items.filter((item) => item.unreadable).length, 0);
}

function useLock(memory: Memory, again: () => void) {
  const { session, staff, clock } = useWorld();
  return {
    lock: () => {
      memory.lockedAt = clock.now();
      staff.lock();
      session.lock();
      again();
    },
    opened: () => {
      memory.lockedAt = null;
      if (staff.state() === "ready") session.unlock(staff.team(), staff.root());
      again();
    },
    /** A fresh page holds nothing of this shift. */
    out: () => {
      memory.forget();
      session.leave();
      const leave = () => location.assign(pathOf("console"));
      staff.signOut().then(leave, leave);
    },
  };
}
