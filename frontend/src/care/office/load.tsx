import { useEffect, useState } from "preact/hooks";
import { Button } from "../bits/button";
import { ProblemNote } from "../bits/note";
import { sentenceFor } from "../problems";
import { useTexts } from "../world";

/** What a page asked for: there, still coming, or why not. `again` asks once more. */
export interface Loaded<T> {
  value: T | null;
  problem: unknown;
  again(): void;
}

export function useLoaded<T>(ask: () => Promise<T>): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const again = () => {
    setProblem(null);
    ask().then(setValue, setProblem);
  };
  useEffect(again, []);
  return { value, problem, again };
}

/** Stands where the page comes until it is there. */
export function Coming({ loaded }: { loaded: Loaded<unknown> }) {
  const texts = useTexts();
  if (loaded.problem !== null) {
    return (
      <div class="stack">
        <ProblemNote>{sentenceFor(loaded.problem, texts)}</ProblemNote>
        <Button press={loaded.again}>{texts.office.reload}</Button>
      </div>
    );
  }
  return loaded.value === null ? <p role="status">{texts.office.loading}</p> : null;
}
