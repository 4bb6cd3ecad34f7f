import type { Page } from "../page";
import { screenOf } from "../screen";
import { Chat } from "./chat";
import { PromiseScreen } from "./promise";
import { Waiting } from "./waiting";

const WAITS = ["waiting", "starting", "returning"];

/** The screen to show now, as far as it is one of a visit. */
export function VisitScreen({ page }: { page: Page }) {
  const { extra, view } = page;
  const { chat } = view;
  switch (screenOf(view)) {
    case "promise":
      return <PromiseScreen page={page} />;
    case "danger":
      return extra && <extra.Danger page={page} />;
    case "code":
      return extra && <extra.CodeScreen page={page} />;
    case "enter":
      return extra && <extra.EnterScreen page={page} />;
    case "work":
      return extra && <extra.WorkScreen page={page} />;
    case "ended":
      return extra && <extra.EndedScreen page={page} />;
    case "guest":
      return page.guest && <page.guest.Screen page={page} />;
    default:
      if (!chat) return <main />;
      return WAITS.includes(chat.phase) && !chat.later ? <Waiting page={page} /> : <Chat page={page} />;
  }
}
