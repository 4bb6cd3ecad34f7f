/** What the protocol needs from the world. `src/io` has the browser's; the tests have their own. */

export type Cancel = () => void;

export interface Clock {
  /** Milliseconds since 1970, as this device believes; it goes on while the device sleeps. */
  now(): number;
  after(milliseconds: number, run: () => void): Cancel;
}

/** `length` fresh random bytes. */
export type Random = (length: number) => Uint8Array<ArrayBuffer>;

export interface SocketEvents {
  opened(): void;
  text(text: string): void;
  /** Said once, also when the socket never opened. `code` is 1006 when there was no close frame. */
  closed(code: number): void;
}

export interface Socket {
  send(text: string): void;
  /** `events.closed` need not follow. */
  close(): void;
}

export type Dial = (events: SocketEvents) => Socket;

/** One text that lives as long as the tab. */
export interface Shelf {
  read(): string | null;
  write(text: string): void;
  clear(): void;
}

/** Slow sums, done beside the page. */
export interface Heavy {
  /** Argon2id with the settings for return codes: 32 bytes. */
  deriveCode(
    secret: Uint8Array<ArrayBuffer>,
    salt: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Argon2id with the settings for staff passphrases: 32 bytes. */
  deriveStaff(
    passphrase: Uint8Array<ArrayBuffer>,
    salt: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** `challenge:nonce`, whose SHA-256 begins with `bits` zero bits. */
  solve(challenge: string, bits: number): Promise<string>;
}

/** JSON over HTTP below /console/api/. Rejects with `Refused` or `Lost`. */
export interface Http {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
}

export interface World {
  clock: Clock;
  random: Random;
  dial: Dial;
  heavy: Heavy;
}
