/** Move the focus without scrolling. */
export function focusOn(element: HTMLElement | null): void {
  if (!element) return;
  if (!element.matches("button")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
