/** What the guest had to say first comes in sight, also for who had scrolled away, while it waits for an answer. */
export function showFirst(card: Element | null): void {
  requestAnimationFrame(() => card?.scrollIntoView({ block: "end" }));
}
