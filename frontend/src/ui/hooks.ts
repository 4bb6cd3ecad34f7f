import { useEffect, useState } from "preact/hooks";

/** The newest snapshot of a session; the screen follows it. */
export function useSnapshot<Snapshot>(session: {
  subscribe(told: () => void): () => void;
  snapshot(): Snapshot;
}): Snapshot {
  const [, redraw] = useState(0);
  useEffect(() => session.subscribe(() => redraw((count) => count + 1)), [session]);
  return session.snapshot();
}

/** One thing at a time: `run` starts it, `busy` holds until it ends, `problem` keeps what it was refused with. */
export function useTask(): {
  busy: boolean;
  problem: unknown;
  run(task: () => Promise<void>): void;
  forget(): void;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = (task: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    task()
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  return { busy, problem, run, forget: () => setProblem(null) };
}
