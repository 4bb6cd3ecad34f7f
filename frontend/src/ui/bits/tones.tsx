import { useState } from "preact/hooks";
import { allowNotices, ring } from "../notices";
import { Choice } from "./field";

/** How somebody is told of what is new while they look elsewhere. */
export interface Tones {
  sound: boolean;
  notices: boolean;
}

interface ToneTexts {
  sound: string;
  soundHint: string;
  notices: string;
  noticesHint: string;
  noticesBlocked: string;
}

/** The choice of sound and of notices; the sound is heard at once, and a browser that blocks notices is named. */
export function ToneChoices(props: { on: Tones; change(tones: Partial<Tones>): void; texts: ToneTexts }) {
  const { on, change, texts } = props;
  const [blocked, setBlocked] = useState(false);
  const sound = (wanted: boolean) => {
    change({ sound: wanted });
    if (wanted) ring(1);
  };
  const notices = async (wanted: boolean) => {
    const allowed = wanted && (await allowNotices());
    setBlocked(wanted && !allowed);
    change({ notices: allowed });
  };
  return (
    <>
      <Choice kind="checkbox" name="sound" on={on.sound} pick={sound}>
        {texts.sound}
        <br />
        <span class="hint">{texts.soundHint}</span>
      </Choice>
      <Choice kind="checkbox" name="notices" on={on.notices} pick={(wanted) => void notices(wanted)}>
        {texts.notices}
        <br />
        <span class="hint">{blocked ? texts.noticesBlocked : texts.noticesHint}</span>
      </Choice>
    </>
  );
}
