import { useState } from "preact/hooks";
import { Button } from "../ui/bits/button";
import { Dialog } from "../ui/bits/dialog";
import { Choice } from "../ui/bits/field";
import { allowNotices, ring } from "../ui/notices";
import { useGate } from "../ui/world";
import type { Doings } from "./rooms";
import { useSpeech } from "./world";

/** Lock, sounds, language, signing out. */
export function MenuDialog({ doings, away }: { doings: Doings; away(): void }) {
  const { habits, change, lock, out } = doings;
  const { speak, lang } = useGate();
  const { bar, gate } = useSpeech().texts;
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
    <Dialog title={bar.menu} away={away}>
      <Choice kind="checkbox" name="sound" on={habits.sound} pick={sound}>
        {bar.sound}
        <br />
        <span class="hint">{bar.soundHint}</span>
      </Choice>
      <Choice kind="checkbox" name="notices" on={habits.notices} pick={(on) => void notices(on)}>
        {bar.notices}
        <br />
        <span class="hint">{blocked ? bar.noticesBlocked : bar.noticesHint}</span>
      </Choice>
      <div class="row wrap">
        <Button icon="lock" press={lock}>
          {bar.lock}
        </Button>
        <Button press={() => speak(lang === "nl" ? "en" : "nl")}>
          <span lang={lang === "nl" ? "en" : "nl"}>{gate.lang}</span>
        </Button>
        <Button press={out}>{gate.signOut}</Button>
      </div>
      <Button look="go" wide press={away}>
        {bar.close}
      </Button>
    </Dialog>
  );
}
