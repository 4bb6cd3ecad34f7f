import type { Page } from "./page";

/** What did not work and what to do about it; empty when all is well. */
export function Trouble({ page }: { page: Page }) {
  const { t, trouble } = page.view;
  const text = trouble && (t.refused as Partial<Record<string, string>>)[trouble];
  return <div role="alert">{text && <p class="note warm">{text}</p>}</div>;
}
