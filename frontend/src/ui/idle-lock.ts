import { useEffect, useRef } from "preact/hooks";
import type { Clock } from "../protocol";
import { IDLE_LIMIT_MS, IdleWatch } from "./idle";

const TOUCHES = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks after ten minutes without a key or a pointer, while `active`. */
export function useIdleLock(clock: Clock, active: boolean, lock: () => void): void {
  const idle = useRef(lock);
  idle.current = lock;
  useEffect(() => {
    if (!active) return;
    const watch = new IdleWatch(clock, IDLE_LIMIT_MS, () => idle.current());
    watch.start();
    for (const touch of TOUCHES) document.addEventListener(touch, watch.touch, { passive: true });
    return () => {
      watch.stop();
      for (const touch of TOUCHES) document.removeEventListener(touch, watch.touch);
    };
  }, [active]);
}
