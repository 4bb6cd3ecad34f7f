import { Locked, Lost, Refused, TooLong, Untrusted } from "../protocol";
import type { GateTexts } from "./texts";

/** One sentence that says what to do about a refusal or a lost connection. */
export function sentenceFor(problem: unknown, texts: GateTexts): string {
  const { errors, gate } = texts;
  if (problem instanceof Lost) return errors.offline;
  if (problem instanceof TooLong) return errors.big;
  if (problem instanceof Untrusted) return gate.otherRoot;
  if (problem instanceof Locked) return gate.unlockTitle;
  if (!(problem instanceof Refused)) return errors.other;
  if (problem.code === "slow") return errors.slow(Math.ceil(problem.wait));
  if (problem.code === "signed_out") return gate.expired;
  if (problem.code === "forbidden") return errors.unknown;
  return problem.code in errors ? (errors[problem.code as keyof typeof errors] as string) : errors.other;
}
