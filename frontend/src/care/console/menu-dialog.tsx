import { Button } from "../../ui/bits/button";
import { Dialog } from "../../ui/bits/dialog";
import { ToneChoices } from "../../ui/bits/tones";
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
  return (
    <Dialog title={desk.menu} away={away}>
      <OfficeLinks page="console" go={go} />
      <ToneChoices on={habits} change={change} texts={menu} />
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
