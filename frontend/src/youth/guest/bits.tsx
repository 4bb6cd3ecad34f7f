import { Icon, PEOPLE } from "../../ui/icon";
import type { Page } from "../page";
import { forgetAppointment } from "./deeds";
import { open, panelHere } from "./follow";
import { question } from "./happenings";
import { guestTexts } from "./texts";

type Props = { page: Page };

/** Asking for somebody, in the menu; nothing while somebody is in, asked for an answer, or not to be had. */
export function MenuItem({ page }: Props) {
  const { guest, lang } = page.view;
  if (!guest) return null;
  const { kinds, inside } = guest.told;
  if (inside || kinds.length === 0 || question(guest) === "consent") return null;
  return (
    <button type="button" class="item" onClick={() => void open(page, "wish")}>
      <span>
        <Icon d={PEOPLE} />
        {guestTexts[lang].menu}
      </span>
    </button>
  );
}

/** What stays after everything was deleted; null where no guests are. */
export function wipeText({ view }: Page): string | null {
  const { guest, lang } = view;
  if (!guest) return null;
  const { kinds, inside, ending } = guest.told;
  return kinds.length > 0 || inside || ending ? guestTexts[lang].wipe : null;
}

/** The appointment that was kept, for a youth who came back. */
export function Kept({ page }: Props) {
  const { guest, chat, lang } = page.view;
  const t = guestTexts[lang];
  if (!guest?.told.appointment || !chat!.returned) return null;
  return (
    <section class="card kept">
      <h2>{t.kept}</h2>
      <p>{guest.told.appointment}</p>
      <p role="status">{guest.wrong && t.notYet}</p>
      <button type="button" class="btn small" onClick={() => void forgetAppointment(page)}>
        {t.forget}
      </button>
    </section>
  );
}

/** The full screen, once it has loaded. */
export function Screen({ page }: Props) {
  const panel = panelHere();
  return panel && <panel.Screen page={page} />;
}

/** The guest among who is here. */
export function Who({ page }: Props) {
  const panel = panelHere();
  return panel && <panel.Who page={page} />;
}
