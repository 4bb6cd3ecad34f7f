import type { Page } from "../place";
import { GuestsPage } from "./guests/guests-page";
import { GuestTextsPage } from "./guests/texts-page";
import { LogPage } from "./log-page";
import { SettingsPage } from "./settings-page";
import { StaffPage } from "./staff-page";
import { TextsPage } from "./texts-page";

/** One of the supervisor's pages. */
export function OfficePage({ page, go }: { page: Page; go(page: Page): void }) {
  if (page === "staff") return <StaffPage go={go} />;
  if (page === "settings") return <SettingsPage go={go} />;
  if (page === "texts") return <TextsPage go={go} />;
  if (page === "guests") return <GuestsPage go={go} />;
  if (page === "guestTexts") return <GuestTextsPage go={go} />;
  return <LogPage go={go} />;
}
