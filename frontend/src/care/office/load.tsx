import { useEffect, useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { ProblemNote } from "../../ui/bits/note";
import { sentenceFor } from "../../ui/problems";
import { useTexts, useWorld } from "../world";

/** What a page asked for: there, still coming, or why not. `again` asks once more. */
export interface Loaded<T> {
  value: T | null;
  problem: unknown;
  again(): void;
}

/** With `every`, in milliseconds, it is asked again and again; what is there stays while the answer fails. */
export function useLoaded<T>(ask: () => Promise<T>, every?: number): Loaded<T> {
  const { clock } = useWorld();
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const again = () => {
    setProblem(null);
    ask().then(setValue, setProblem);
  };
  useEffect(() => {
    again();
    if (!every) return;
    let cancel = clock.after(every, refresh);
    function refresh() {
      ask().then(setValue, () => {});
      cancel = clock.after(every!, refresh);
    }
    return () => cancel();
  }, []);
  return { value, problem, again };
}

/** Stands where the page comes until it is there. */
export function Coming({ loaded }: { loaded: Loaded<unknown> }) {
  const texts = useTexts();
  if (loaded.problem !== null) {
    return (
      <div class="stack">
        <ProblemNote>{sentenceFor(loaded.problem, texts)}</ProblemNote>
        <Button press={loaded.again}>{texts.gate.reload}</Button>
      </div>
    );
  }
  return loaded.value === null ? <p role="status">{texts.office.loading}</p> : null;
}
