import { Button } from "../../ui/bits/button";
import type { DayHours } from "../requests";
import { useTexts } from "../world";

const DEFAULT = { opens: "16:00", closes: "22:00" };

/** The ordinary week. A day may have several stretches; a day without any is closed. */
export function WeekTable(props: { hours: readonly DayHours[]; change(hours: DayHours[]): void }) {
  const { settings } = useTexts();
  const { hours, change } = props;
  const replace = (old: DayHours, fresh: DayHours | null) =>
    change(hours.flatMap((row) => (row !== old ? [row] : fresh ? [fresh] : [])));
  return (
    <section class="card pad">
      <h2>{settings.hours}</h2>
      {settings.days.map((day, weekday) => (
        <Day
          key={day}
          day={day}
          rows={hours.filter((row) => row.weekday === weekday)}
          replace={replace}
          add={() => change([...hours, { weekday, ...DEFAULT }])}
        />
      ))}
    </section>
  );
}

interface DayProps {
  day: string;
  rows: readonly DayHours[];
  replace(old: DayHours, fresh: DayHours | null): void;
  add(): void;
}

function Day({ day, rows, replace, add }: DayProps) {
  const { settings, office } = useTexts();
  return (
    <div class="day-row row wrap">
      <b class="day-name">{day}</b>
      <div class="stack">
        {rows.length === 0 && <span class="q">{settings.dayClosed}</span>}
        {rows.map((row, index) => (
          <div class="row" key={index}>
            <Time
              label={settings.opens(day)}
              value={row.opens}
              put={(opens) => replace(row, { ...row, opens })}
            />
            <span class="q">{settings.until}</span>
            <Time
              label={settings.closes(day)}
              value={row.closes}
              put={(closes) => replace(row, { ...row, closes })}
            />
            <Button look="soft" label={`${office.remove}: ${day}`} press={() => replace(row, null)}>
              {office.remove}
            </Button>
          </div>
        ))}
      </div>
      <span class="sp" />
      <Button look="soft" label={`${office.add}: ${day}`} press={add}>
        {office.add}
      </Button>
    </div>
  );
}

export function Time(props: { label: string; value: string; put(value: string): void }) {
  return (
    <input
      type="time"
      class="in short"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.put(event.currentTarget.value)}
    />
  );
}
