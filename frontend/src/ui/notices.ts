/** A soft tone of a quarter of a second; two for danger. Silent where the browser has no sound. */
export function ring(times: number): void {
  if (typeof AudioContext === "undefined") return;
  const audio = new AudioContext();
  for (let turn = 0; turn < times; turn++) {
    const at = audio.currentTime + turn * 0.35;
    const tone = audio.createOscillator();
    const loud = audio.createGain();
    tone.frequency.value = 520;
    loud.gain.setValueAtTime(0.0001, at);
    loud.gain.exponentialRampToValueAtTime(0.12, at + 0.03);
    loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.25);
    tone.connect(loud).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.26);
  }
  setTimeout(() => void audio.close(), times * 400 + 200);
}

/** Ask the browser for desktop notices. False when it does not allow them. */
export async function allowNotices(): Promise<boolean> {
  if (typeof Notification === "undefined") return false;
  return (await Notification.requestPermission()) === "granted";
}

/** One notice at a time, without content; only when nobody looks at this tab. */
export function notify(sentence: string): void {
  if (!document.hidden || typeof Notification === "undefined") return;
  if (Notification.permission !== "granted") return;
  const notice = new Notification("Luwte", { body: sentence, tag: "luwte", silent: true });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
}
