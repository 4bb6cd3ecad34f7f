/**
 * Everything that can be wrong with what arrives. `code` names the error in the shared vectors and survives
 * bundling; compare codes, since each bundle has its own copy of a class.
 */
export class CryptoError extends Error {
  readonly code: string;

  constructor(code: string, cause?: unknown) {
    super(code);
    this.code = code;
    if (cause !== undefined) this.cause = cause;
  }

  declare cause?: unknown;
}

/** What makes a typed return code or fingerprint unreadable; found without the network. */
export type Mistake = "length" | "symbol" | "check";

/** A typed return code that cannot be one. */
export class MistypedCode extends CryptoError {
  readonly mistake: Mistake;

  constructor(mistake: Mistake) {
    super("mistyped_code");
    this.mistake = mistake;
  }
}

/** The first byte of a record, envelope or certificate names a version this client does not know. */
export class UnknownVersion extends CryptoError {
  constructor() {
    super("unknown_version");
  }
}

/** The second byte of a record or envelope names a suite this client does not know. */
export class UnknownSuite extends CryptoError {
  constructor() {
    super("unknown_suite");
  }
}

/** Not an epoch record: its length, members or order are not those of docs/PROTOCOL.md. */
export class BadRecord extends CryptoError {
  constructor() {
    super("bad_record");
  }
}

/** A record that may not follow the one before it. */
export class BrokenSuccession extends CryptoError {
  constructor() {
    super("broken_succession");
  }
}

/** 65 bytes that are not a point on P-256, or a private key that is none. */
export class BadKey extends CryptoError {
  constructor(cause?: unknown) {
    super("bad_key", cause);
  }
}

/** The key pair is not the one that the record lists in this slot. */
export class NotAMember extends CryptoError {
  constructor() {
    super("not_a_member");
  }
}

/** A seal that these keys do not open: altered, for somebody else, or not made by who the record says. */
export class SealRefused extends CryptoError {
  constructor(cause?: unknown) {
    super("seal_refused", cause);
  }
}

/** A wrapped key or state that this key does not open: altered, or the wrong code, passphrase or half. */
export class BoxRefused extends CryptoError {
  constructor(cause?: unknown) {
    super("box_refused", cause);
  }
}

/** Not an envelope: its length, type or numbers are not those of docs/PROTOCOL.md. */
export class BadEnvelope extends CryptoError {
  constructor() {
    super("bad_envelope");
  }
}

/** An envelope of another conversation. */
export class WrongConversation extends CryptoError {
  constructor() {
    super("wrong_conversation");
  }
}

/** An envelope of an epoch whose secret this reader does not hold. */
export class UnknownEpoch extends CryptoError {
  constructor() {
    super("unknown_epoch");
  }
}

/** An envelope at a place of its stream that has already been read. */
export class Replayed extends CryptoError {
  constructor() {
    super("replayed");
  }
}

/** An envelope whose bytes are not the sender's. */
export class Altered extends CryptoError {
  constructor(cause?: unknown) {
    super("altered", cause);
  }
}

/** Padding that is not the smallest bucket filled with zeros. */
export class BadPadding extends CryptoError {
  constructor() {
    super("bad_padding");
  }
}

/** An envelope that opens but does not match its commitment. */
export class BadCommitment extends CryptoError {
  constructor() {
    super("bad_commitment");
  }
}

/** The body of an envelope is not the JSON of docs/PROTOCOL.md. */
export class BadBody extends CryptoError {
  constructor(cause?: unknown) {
    super("bad_body", cause);
  }
}

/** The text does not fit in the largest bucket. */
export class TextTooLong extends CryptoError {
  constructor() {
    super("text_too_long");
  }
}

/** A signature that the named key did not make over these bytes. */
export class BadSignature extends CryptoError {
  constructor() {
    super("bad_signature");
  }
}

/** Not a certificate, consent or withdrawal of docs/PROTOCOL.md. */
export class BadStatement extends CryptoError {
  constructor(cause?: unknown) {
    super("bad_statement", cause);
  }
}

/** A certificate past its last minute. */
export class Expired extends CryptoError {
  constructor() {
    super("expired");
  }
}

/** The root key offered is not the one that this staff member's key blob holds. */
export class RootChanged extends CryptoError {
  constructor() {
    super("root_changed");
  }
}

/** A link fragment that is no invitation. */
export class BadInvitation extends CryptoError {
  constructor() {
    super("bad_invitation");
  }
}

/** An enrolment whose key does not come from the person who was invited. */
export class BadEnrolment extends CryptoError {
  constructor() {
    super("bad_enrolment");
  }
}
