/** Who is lied to. */
export type Victim = "phone" | "console" | "guest page" | "enrolment";

/** What came of an attack. */
export interface Outcome {
  /** The code of the refusal, or what a screen was told; null when nobody noticed anything. */
  said: string | null;
  /** What somebody read who must not, or somebody was shown who was not to be believed: empty when all is well. */
  harm?: readonly unknown[];
}

/**
 * One thing that a server does, alone or together with somebody inside. `refusedBy` is the code by which a client turned
 * it down, or what it did instead; `noticedBy` names what stands on the victim's screen, as `sentences.ts` lists it.
 */
export type Attack = {
  what: string;
  against: Victim;
  run(): Promise<Outcome>;
} & ({ refusedBy: string } | { noticedBy: string });

/** What it takes for `attack` to have failed. */
export function wanted(attack: Attack): string {
  return "refusedBy" in attack ? attack.refusedBy : attack.noticedBy;
}

/** The code with which something was turned down; "done" when it was not. */
export async function codeOf(task: Promise<unknown>): Promise<string> {
  return task.then(
    () => "done",
    (error) => String(error.code ?? error),
  );
}
