import type { NoCode, Work } from "./wire";

export { MistypedCode, TextTooLong as TooLong } from "../crypto/errors";

/** `code` names what went wrong. Compare codes, not classes: each bundle has its own copy of a class. */
export class ProtocolError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The server said no. `wait` is in seconds; `data` is all that came with the answer (`now`, `field`). */
export class Refused extends ProtocolError {
  declare readonly code: NoCode;
  readonly wait: number;
  readonly work: Work | null;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(answer: { code: NoCode; wait?: number; work?: Work | null; [more: string]: unknown }) {
    super(answer.code);
    this.wait = answer.wait ?? 0;
    this.work = answer.work ?? null;
    this.data = answer;
  }
}

/** The connection went before the answer came: what was asked may or may not have happened. */
export class Lost extends ProtocolError {
  constructor() {
    super("lost");
  }
}

/** The text holds a return code. It was not sent and not kept. */
export class CodeInText extends ProtocolError {
  constructor() {
    super("code_in_text");
  }
}

/** The document carries no root key, or a key is not signed by it. Nothing was sealed to it. */
export class Untrusted extends ProtocolError {
  constructor() {
    super("untrusted");
  }
}

/** This needs private keys, and they are locked or not there. */
export class Locked extends ProtocolError {
  constructor() {
    super("locked");
  }
}
