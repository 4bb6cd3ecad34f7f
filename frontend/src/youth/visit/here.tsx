import type { Page } from "../page";
import { textsOf } from "./texts/of";

/** Who is here, by first name only; roles appear after a tap. */
export function Here({ page }: { page: Page }) {
  const { guest } = page;
  const names = page.view.chat!.staff.map(({ name }) => name);
  const joined = guest?.guestIn(page);
  const text = (joined ? [...names, joined] : names).join(", ");
  return (
    <button
      type="button"
      class="here"
      aria-label={textsOf(page).whoLabel(text)}
      onClick={() => page.open("who")}
    >
      <span>
        {names.map((name) => (
          <span class="av" data-letter={name[0]} />
        ))}
        {joined && <span class="av g" data-letter={joined[0]} />}
        {text}
      </span>
    </button>
  );
}
