/** What somebody was writing, per conversation, so that a refusal, a lock or another conversation loses nothing. */
export class Drafts {
  readonly #texts = new Map<string, string>();

  read(conv: string): string {
    return this.#texts.get(conv) ?? "";
  }

  keep(conv: string, text: string): void {
    if (text) this.#texts.set(conv, text);
    else this.#texts.delete(conv);
  }

  clear(): void {
    this.#texts.clear();
  }
}
