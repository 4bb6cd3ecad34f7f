import type { Page } from "../../page";
import { panelTexts } from "./texts";

/** Why nothing happened, and what to do. */
export function Wrong({ page }: { page: Page }) {
  const { wrong } = page.view.guest!;
  return (
    <div role="alert">{wrong && <p class="note warm">{panelTexts[page.view.lang].wrong[wrong]}</p>}</div>
  );
}
