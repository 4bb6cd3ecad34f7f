import { type Page, pathOf } from "../place";
import { useTexts, useWorld } from "../world";

const NEEDS: Readonly<Record<string, string>> = {
  console: "chat.answer_conversation",
  staff: "accounts.invite_staff",
  settings: "outreach.change_settings",
  texts: "outreach.change_quick_texts",
  guests: "accounts.manage_keys",
  guestTexts: "outreach.change_settings",
  log: "moderation.view_audit",
};
const PAGES = ["console", "staff", "settings", "texts", "guests", "guestTexts", "log"] as const;

/** Whether somebody with these rights has that page. */
export function hasPage(page: Page, permissions: readonly string[]): boolean {
  return permissions.includes(NEEDS[page] ?? "");
}

/** The ways to the pages that this person may use. They keep the keys open: nothing is loaded again. */
export function OfficeLinks({ page, go }: { page: Page; go(page: Page): void }) {
  const { staff } = useWorld();
  const { office } = useTexts();
  const permissions = staff.me()?.permissions ?? [];
  const pages = PAGES.filter((name) => hasPage(name, permissions));
  if (pages.length < 2) return null;
  return (
    <nav class="nav" aria-label={office.navLabel}>
      {pages.map((name) => (
        <a
          key={name}
          href={pathOf(name)}
          {...(name === page ? { "aria-current": "page" as const } : {})}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            go(name);
          }}
        >
          {office.nav[name]}
        </a>
      ))}
    </nav>
  );
}
