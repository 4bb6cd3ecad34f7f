import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../../ui/bits/icon";
import { useKind, useSpeech } from "../world";

/** What holds for every guest in every conversation; `asked` leaves out what was just said. */
export function Rules({ asked = false }: { asked?: boolean }) {
  const { texts } = useSpeech();
  const { rules } = texts.standby;
  const kind = useKind();
  return (
    <ul class="stack3 rules">
      {!asked && <Line icon="eye">{rules.from}</Line>}
      <Line icon="lines">
        <b>{texts.RULE}</b> {rules.never[kind]}
      </Line>
      <Line icon="people">{rules.alone}</Line>
      <Line icon="cross">{rules.out}</Line>
      <Line icon="sheet">{texts.record[kind]}</Line>
    </ul>
  );
}

function Line({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <li class="row top">
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}
