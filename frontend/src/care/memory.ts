import { type DangerNotes, NO_NOTES } from "./danger-notes";
import { Drafts } from "./drafts";
import { FIRST_HABITS, type Habits } from "./habits";

/** What outlives a screen in this tab: drafts, ticks, habits and where the worker was. Gone with the tab or at sign-out. */
export class Memory {
  readonly drafts = new Drafts();
  habits: Habits = FIRST_HABITS;
  current: string | null = null;
  lockedAt: number | null = null;
  readonly #notes = new Map<string, DangerNotes>();

  notes(conv: string): DangerNotes {
    return this.#notes.get(conv) ?? NO_NOTES;
  }

  note(conv: string, change: Partial<DangerNotes>): void {
    this.#notes.set(conv, { ...this.notes(conv), ...change });
  }

  forget(): void {
    this.drafts.clear();
    this.#notes.clear();
    this.current = null;
    this.lockedAt = null;
  }
}
