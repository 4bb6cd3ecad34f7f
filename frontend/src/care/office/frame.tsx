import type { ComponentChildren } from "preact";
import { Avatar } from "../../ui/bits/avatar";
import { Mark } from "../../ui/bits/icon";
import type { Page } from "../place";
import { useTexts, useWorld } from "../world";
import { OfficeLinks } from "./links";

/** The bar over every supervisor's page, and the page. */
export function Frame(props: {
  page: Page;
  go(page: Page): void;
  title: string;
  lead: string;
  children: ComponentChildren;
}) {
  const { staff } = useWorld();
  const { roles } = useTexts();
  const me = staff.me();
  return (
    <div class="office">
      <header class="bar">
        <span class="brand">
          <Mark />
          Luwte
        </span>
        <OfficeLinks page={props.page} go={props.go} />
        <span class="sp" />
        {me && (
          <span class="tag">
            <Avatar name={me.working_name} me />
            {me.working_name}, {roles[me.roles[0] ?? ""] ?? ""}
          </span>
        )}
      </header>
      <main class="body" tabIndex={-1}>
        <div>
          <h1>{props.title}</h1>
          <p class="q">{props.lead}</p>
        </div>
        {props.children}
      </main>
    </div>
  );
}
