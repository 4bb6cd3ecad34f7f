import { useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { Field } from "../../ui/bits/field";
import { spoken } from "../../ui/when";
import type { Holiday } from "../requests";
import { useSpeech } from "../world";
import { Time } from "./week-table";

/** Days that go before the ordinary week. */
export function HolidayList(props: { holidays: readonly Holiday[]; change(days: Holiday[]): void }) {
  const { texts, lang } = useSpeech();
  const { settings, office } = texts;
  const { holidays, change } = props;
  const told = (day: Holiday) =>
    day.opens && day.closes
      ? `${spoken(day.opens, lang)} ${settings.until} ${spoken(day.closes, lang)}`
      : settings.dayClosed;
  return (
    <section class="card pad stack3">
      <h2>{settings.holidays}</h2>
      <p class="hint">{settings.holidaysLead}</p>
      {holidays.length === 0 && <p class="q">{settings.noHolidays}</p>}
      <ul>
        {holidays.map((day) => (
          <li key={`${day.date} ${day.name}`} class="row wrap day-row">
            <b>{day.date}</b>
            <span>{day.name}</span>
            <span class="q">{told(day)}</span>
            <span class="sp" />
            <Button
              look="soft"
              label={`${office.remove}: ${day.name}`}
              press={() => change(holidays.filter((other) => other !== day))}
            >
              {office.remove}
            </Button>
          </li>
        ))}
      </ul>
      <NewHoliday add={(day) => change([...holidays, day])} />
    </section>
  );
}

const NOTHING: Holiday = { date: "", name: "", opens: null, closes: null };

function NewHoliday({ add }: { add(day: Holiday): void }) {
  const { texts } = useSpeech();
  const { settings } = texts;
  const [day, setDay] = useState(NOTHING);
  const put = (part: Partial<Holiday>) => setDay({ ...day, ...part });
  const isWhole = day.date !== "" && day.name.trim() !== "" && !day.opens === !day.closes;
  const press = () => {
    add({ ...day, name: day.name.trim() });
    setDay(NOTHING);
  };
  return (
    <fieldset class="stack">
      <legend>{settings.newHoliday}</legend>
      <div class="row wrap">
        <Field
          id="holiday-date"
          label={settings.date}
          type="date"
          value={day.date}
          put={(date) => put({ date })}
        />
        <Field id="holiday-name" label={settings.name} value={day.name} put={(name) => put({ name })} />
      </div>
      <div class="row wrap">
        <Time
          label={settings.opens(settings.newHoliday)}
          value={day.opens ?? ""}
          put={(opens) => put({ opens: opens || null })}
        />
        <span class="q">{settings.until}</span>
        <Time
          label={settings.closes(settings.newHoliday)}
          value={day.closes ?? ""}
          put={(closes) => put({ closes: closes || null })}
        />
        <Button off={!isWhole} press={press}>
          {settings.addHoliday}
        </Button>
      </div>
    </fieldset>
  );
}
