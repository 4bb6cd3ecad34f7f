import type { Vector } from "./vector";

export type Case = [what: string, changed: Record<string, unknown>, error: string];

/** One negative vector per case: `good` input with something changed. */
export function refusals(op: string, good: object, cases: Case[]): Vector[] {
  return cases.map(([what, changed, error]) => {
    const input = { ...good, ...changed } as Vector["input"];
    return { what: `${op}: ${what}`, op, input, error };
  });
}
