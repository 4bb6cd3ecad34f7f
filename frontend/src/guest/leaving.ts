import type { GuestSnapshot } from "./world";

/** How I came to be out of a conversation: by myself, or not. Why not is nobody's to explain. */
export type Left = "own" | "put";

/** Notices that the conversation I was in is over. While locked nothing is known. */
export class Leaving {
  private inside = false;
  private own = false;
  private left: Left | null = null;

  /** With every snapshot, in order. Returns how the last conversation ended until `read`, or null. */
  see({ locked, phase, talk, waiting }: GuestSnapshot): Left | null {
    if (locked || phase !== "in") return this.left;
    const isInside = talk !== null || waiting;
    if (this.inside && !isInside) this.left = this.own ? "own" : "put";
    if (isInside) this.left = null;
    if (!isInside) this.own = false;
    this.inside = isInside;
    return this.left;
  }

  /** I am about to leave by myself; `false` when that did not work. */
  going(own = true): void {
    this.own = own;
  }

  /** The sentence about it was read. */
  read(): void {
    this.left = null;
  }
}
