import { run, type Vector } from "./ops";

/** The vectors that this browser reads differently, with what it made of them. */
async function disagreements(vectors: Vector[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const vector of vectors) {
    const { what, output, error } = vector;
    const made = await run(vector);
    const isSame = error ? made.error === error : sorted(made.output) === sorted(output);
    if (!isSame) wrong.push(`${what}: ${JSON.stringify(made)}`);
  }
  return wrong;
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => one.localeCompare(other)))
      : inner,
  );
}

Object.assign(self, { disagreements });
