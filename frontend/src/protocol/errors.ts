import type { NoCode, Work } from "./wire";

/** The server said no. `wait` is in seconds; `data` is what came with the answer (`now`, `work`, `field`). */
export class Refused extends Error {
  override name = "Refused";
  readonly code: NoCode;
  readonly wait: number;
  readonly work: Work | null;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(answer: { code: NoCode; wait?: number; work?: Work | null; [more: string]: unknown }) {
    super(answer.code);
    this.code = answer.code;
    this.wait = answer.wait ?? 0;
    this.work = answer.work ?? null;
    this.data = answer;
  }
}

/** The connection went before the answer came: what was asked may or may not have happened. */
export class Lost extends Error {
  override name = "Lost";
}

/** The text holds a return code. It was not sent and not kept. */
export class CodeInText extends Error {
  override name = "CodeInText";
}

/** This is no return code: a symbol is wrong, missing or too many. Nothing was asked of the server. */
export class MistypedCode extends Error {
  override name = "MistypedCode";
}

/** The text is longer than the largest envelope holds. Nothing was sent. */
export class TooLong extends Error {
  override name = "TooLong";
}

/** The document carries no root key, or the team key is not signed by it. Nothing was sealed to it. */
export class Untrusted extends Error {
  override name = "Untrusted";
}

/** This needs private keys, and they are locked or not there. */
export class Locked extends Error {
  override name = "Locked";
}
