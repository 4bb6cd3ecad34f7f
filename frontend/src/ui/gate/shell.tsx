import type { ComponentChildren } from "preact";
import { Button } from "../bits/button";
import { Mark } from "../bits/icon";
import { useGate } from "../world";

/** The two halves of every screen before the console: a mood and a fact, and what there is to do. */
export function Gate({
  fact,
  wide,
  children,
}: {
  fact?: string;
  wide?: boolean;
  children: ComponentChildren;
}) {
  const { texts, lang, speak } = useGate();
  return (
    <div class="mid">
      <aside>
        <span class="brand">
          <Mark />
          Luwte
        </span>
        <p class="mood">{texts.gate.mood}</p>
        <p class="fact q">{fact ?? texts.gate.workDevice}</p>
        <div class="row wrap">
          <p class="q sm">{texts.gate.noAccount}</p>
          <span class="sp" />
          <Button look="link" press={() => speak(lang === "nl" ? "en" : "nl")}>
            <span lang={lang === "nl" ? "en" : "nl"}>{texts.gate.lang}</span>
          </Button>
        </div>
      </aside>
      <main>
        <div class={wide ? "narrow more stack4" : "narrow stack4"}>{children}</div>
      </main>
    </div>
  );
}
