import { useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { Dialog } from "../../ui/bits/dialog";
import { Choice } from "../../ui/bits/field";
import { allowNotices, ring } from "../../ui/notices";
import type { Habits } from "../habits";
import { OfficeLinks } from "../office/links";
import type { Page } from "../place";
import { useSpeech } from "../world";

/** What is not needed while talking: other pages, lock, sounds, language, signing out. */
export function MenuDialog(props: {
  habits: Habits;
  change(habits: Partial<Habits>): void;
  go(page: Page): void;
  lock(): void;
  out(): void;
  away(): void;
}) {
  const { habits, change, go, lock, out, away } = props;
  const { texts, lang, speak } = useSpeech();
  const { menu, dialogs, desk } = texts;
  const [blocked, setBlocked] = useState(false);
  const sound = (on: boolean) => {
    change({ sound: on });
    if (on) ring(1);
  };
  const notices = async (on: boolean) => {
    const allowed = on && (await allowNotices());
    setBlocked(on && !allowed);
    change({ notices: allowed });
  };
  return (
    <Dialog title={desk.menu} away={away}>
      <OfficeLinks page="console" go={go} />
      <Choice kind="checkbox" name="sound" on={habits.sound} pick={sound}>
        {menu.sound}
        <br />
        <span class="hint">{menu.soundHint}</span>
      </Choice>
      <Choice kind="checkbox" name="notices" on={habits.notices} pick={(on) => void notices(on)}>
        {menu.notices}
        <br />
        <span class="hint">{blocked ? menu.noticesBlocked : menu.noticesHint}</span>
      </Choice>
      <div class="row wrap">
        <Button icon="lock" keys="Alt L" press={lock}>
          {menu.lock}
        </Button>
        <Button press={() => speak(lang === "nl" ? "en" : "nl")}>
          <span lang={lang === "nl" ? "en" : "nl"}>{texts.gate.lang}</span>
        </Button>
        <Button press={out}>{menu.signOut}</Button>
      </div>
      <p class="hint">{menu.staysOpen}</p>
      <Button look="go" press={away}>
        {dialogs.ok}
      </Button>
    </Dialog>
  );
}
