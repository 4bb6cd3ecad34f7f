import { Button } from "../ui/bits/button";
import { Dialog } from "../ui/bits/dialog";
import { ToneChoices } from "../ui/bits/tones";
import { useGate } from "../ui/world";
import type { Doings } from "./rooms";
import { useSpeech } from "./world";

/** Lock, sounds, language, signing out. */
export function MenuDialog({ doings, away }: { doings: Doings; away(): void }) {
  const { habits, change, lock, out } = doings;
  const { speak, lang } = useGate();
  const { bar, gate } = useSpeech().texts;
  return (
    <Dialog title={bar.menu} away={away}>
      <ToneChoices on={habits} change={change} texts={bar} />
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
