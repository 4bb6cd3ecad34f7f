/** What can be wrong with what arrives. The shared vectors name the errors so. */
export type Wrong =
  /** The first byte of a record, envelope or certificate names a version this client does not know. */
  | "unknown_version"
  /** The second byte of a record or envelope names a suite this client does not know. */
  | "unknown_suite"
  /** Not an epoch record: its length, members or order are not those of docs/PROTOCOL.md. */
  | "bad_record"
  /** A record that may not follow the one before it. */
  | "broken_succession"
  /** 65 bytes that are not a point on P-256, or a private key that is none. */
  | "bad_key"
  /** The key pair is not the one that the record lists in this slot. */
  | "not_a_member"
  /** A seal that these keys do not open: altered, for somebody else, or not made by who the record says. */
  | "seal_refused"
  /** A wrapped key or state that this key does not open: altered, or the wrong code, passphrase or half. */
  | "box_refused"
  /** Not an envelope: its length, type or numbers are not those of docs/PROTOCOL.md. */
  | "bad_envelope"
  /** An envelope of another conversation. */
  | "wrong_conversation"
  /** An envelope of an epoch whose secret this reader does not hold. */
  | "unknown_epoch"
  /** An envelope at a place of its stream that has already been read. */
  | "replayed"
  /** An envelope whose bytes are not the sender's. */
  | "altered"
  /** Padding that is not the smallest bucket filled with zeros. */
  | "bad_padding"
  /** An envelope that opens but does not match its commitment. */
  | "bad_commitment"
  /** The body of an envelope is not the JSON of docs/PROTOCOL.md. */
  | "bad_body"
  /** A signature that the named key did not make over these bytes. */
  | "bad_signature"
  /** Not a certificate, consent or withdrawal of docs/PROTOCOL.md. */
  | "bad_statement"
  /** A certificate past its last minute. */
  | "expired"
  /** The root key offered is not the one that this staff member's key blob holds. */
  | "root_changed"
  /** A link fragment that is no invitation. */
  | "bad_invitation"
  /** An enrolment whose key does not come from the person who was invited. */
  | "bad_enrolment"
  | "mistyped_code"
  | "text_too_long";

/** Something that arrived is not what it should be. Compare codes: each bundle has its own copy of a class. */
export class CryptoError extends Error {
  readonly code: Wrong;

  constructor(code: Wrong, cause?: unknown) {
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

/** The text does not fit in the largest bucket. */
export class TextTooLong extends CryptoError {
  constructor() {
    super("text_too_long");
  }
}
