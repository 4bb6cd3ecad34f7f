import { Button } from "../ui/bits/button";
import { Dialog } from "../ui/bits/dialog";
import { useSpeech } from "./world";

/** What a guest may do here, in short sentences. */
export function HelpDialog({ away }: { away(): void }) {
  const { texts } = useSpeech();
  const { help, bar } = texts;
  return (
    <Dialog title={help.title} reads away={away}>
      <p class="note plain sm">{help.note}</p>
      {help.parts.map((part) => (
        <section key={part.title} class="stack">
          <h2>{part.title}</h2>
          <ul class="bullets">
            {part.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <Button look="go" wide press={away}>
        {bar.close}
      </Button>
    </Dialog>
  );
}
