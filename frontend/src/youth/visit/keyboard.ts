/**
 * Where the keyboard lies over the page instead of making it smaller, the bar and the foot move to what is left: the
 * exit must not slide away.
 */
export function fitAboveKeyboard(): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    if (view.scale > 1.05) return;
    const { style } = document.documentElement;
    style.setProperty("--above", `${view.offsetTop}px`);
    style.setProperty("--below", `${Math.max(0, innerHeight - view.height - view.offsetTop)}px`);
  };
  view.addEventListener("resize", fit);
  view.addEventListener("scroll", fit);
}
