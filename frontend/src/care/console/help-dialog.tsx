import { Button } from "../../ui/bits/button";
import { Dialog } from "../../ui/bits/dialog";
import { Choice } from "../../ui/bits/field";
import type { Habits } from "../habits";
import { useTexts } from "../world";

/** Every shortcut, and the two that somebody may want to change. */
export function HelpDialog(props: { habits: Habits; change(habits: Partial<Habits>): void; away(): void }) {
  const { dialogs, keys } = useTexts();
  const { habits, change, away } = props;
  const rows: [string, string][] = [
    ["N", keys.next],
    ["G", keys.danger],
    ["J · K", keys.move],
    ["1 – 5", keys.jump],
    ["/", keys.quick],
    ["?", keys.help],
    ["Alt G · Esc", keys.panel],
    ["Enter · Shift Enter", keys.enter],
    ["Alt S", keys.summary],
    ["Alt P", keys.park],
    ["Alt X", keys.close],
    ["Alt V", keys.propose],
    ["Alt U", keys.dismiss],
    ["Alt B", keys.note],
    ["Alt A", keys.appointment],
    ["Alt L", keys.lock],
    ["F6", keys.part],
  ];
  return (
    <Dialog title={dialogs.helpTitle} away={away}>
      <dl class="dl">
        {rows.map(([key, meaning]) => (
          <>
            <dt key={key}>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
      <p class="hint">{dialogs.helpSingle}</p>
      <Choice
        kind="checkbox"
        name="single"
        on={habits.singleKeys}
        pick={(singleKeys) => change({ singleKeys })}
      >
        {dialogs.singleKeys}
      </Choice>
      <Choice
        kind="checkbox"
        name="ctrl-enter"
        on={habits.ctrlEnter}
        pick={(ctrlEnter) => change({ ctrlEnter })}
      >
        {dialogs.ctrlEnter}
      </Choice>
      <Button look="go" press={away}>
        {dialogs.ok}
      </Button>
    </Dialog>
  );
}
