import type { StaffEntry, StaffList } from "../../protocol/staff";
import { Button } from "../../ui/bits/button";
import { Icon } from "../../ui/bits/icon";
import { useTexts, useWorld } from "../world";

const HOLD_A_KEY: readonly string[] = ["care_worker", "supervisor"];
const GUESTS: readonly string[] = ["officer", "helper"];

export function StaffTable({ list, close }: { list: StaffList; close(entry: StaffEntry): void }) {
  const { staff: keys } = useWorld();
  const { staff, roles } = useTexts();
  const me = keys.me()?.handle;
  const waiting = new Set(list.waiting.map((person) => person.handle));
  return (
    <section class="card scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{staff.columns.name}</th>
            <th scope="col">{staff.columns.login}</th>
            <th scope="col">{staff.columns.role}</th>
            <th scope="col">{staff.columns.key}</th>
            <th scope="col">
              <span class="vh">{staff.close}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.staff.map((entry) => (
            <tr key={entry.handle}>
              <th scope="row" class="cell">
                {entry.working_name}
              </th>
              <td class="q">{entry.username}</td>
              <td>{entry.roles.map((role) => roles[role] ?? role).join(", ")}</td>
              <td>
                <KeyTag entry={entry} waits={waiting.has(entry.handle)} />
              </td>
              <td class="end">
                {entry.active && entry.handle !== me && (
                  <Button
                    look="soft"
                    label={`${staff.close} ${entry.working_name}`}
                    press={() => close(entry)}
                  >
                    {staff.close}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function KeyTag({ entry, waits }: { entry: StaffEntry; waits: boolean }) {
  const { staff } = useTexts();
  if (!entry.active) return <span class="tag">{staff.closed}</span>;
  if (entry.sealed) {
    return (
      <span class="tag do">
        <Icon name="check" small />
        {staff.approved}
      </span>
    );
  }
  if (entry.roles.some((role) => GUESTS.includes(role))) return <span class="tag">{staff.seeGuests}</span>;
  const holds = entry.roles.some((role) => HOLD_A_KEY.includes(role));
  if (!holds) return <span class="tag">{staff.noKeyNeeded}</span>;
  return <span class="tag wait">{waits || entry.enrolled ? staff.waitingKey : staff.notEnrolled}</span>;
}
