import { Icon, TICK } from "../../../ui/icon";
import type { Page } from "../../page";
import { clockOf, dayOf } from "../when";
import { panelTexts } from "./texts";

type Props = { page: Page };

/** The youth's own yes, to read and nothing else: what a phone keeps may be found. */
function Receipt({ page }: Props) {
  const { lang, guest } = page.view;
  const t = panelTexts[lang].who;
  const { receipt } = guest!.told.inside!;
  return (
    <details>
      <summary>{t.yours}</summary>
      {receipt ? (
        <div class="receipt">
          <p>{t.yoursAt(dayOf(receipt.minute, lang), clockOf(receipt.minute, lang))}</p>
          {receipt.lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      ) : (
        <p>{t.yoursGone}</p>
      )}
    </details>
  );
}

/** The guest among who is here: for whom they work, who checked that and how. */
export function Who({ page }: Props) {
  const { lang, guest } = page.view;
  const t = panelTexts[lang].who;
  const inside = guest?.told.inside;
  if (!inside) return null;
  const { name, unit, checkedBy, checkedMinute } = inside.guest;
  return (
    <div class="who guest">
      <span class="av g" data-letter={name[0]} />
      <div>
        <p>
          <b>{name}</b>
          <br />
          <span class="small soft">
            {t.works(unit)} {t.readsSince(clockOf(inside.since, lang))}
          </span>
        </p>
        <p class="checked small">
          <Icon d={TICK} size={16} />
          {t.checked(checkedBy, dayOf(checkedMinute, lang))}
        </p>
        <details>
          <summary>{t.how}</summary>
          <p>
            {t.howText(name, checkedBy)}
            <b class="code-of">{inside.mark}</b>
          </p>
        </details>
        <Receipt page={page} />
      </div>
    </div>
  );
}
