import type { Page } from "../place";
import { LogPage } from "./log-page";
import { SettingsPage } from "./settings-page";
import { StaffPage } from "./staff-page";
import { TextsPage } from "./texts-page";

/** One of the supervisor's pages. */
export function OfficePage({ page, go }: { page: Page; go(page: Page): void }) {
  if (page === "staff") return <StaffPage go={go} />;
  if (page === "settings") return <SettingsPage go={go} />;
  if (page === "texts") return <TextsPage go={go} />;
  return <LogPage go={go} />;
}
