import type { ThreadItem } from "../../../protocol";
import type { Page } from "../../page";
import { openProposal } from "../happenings";
import { put } from "../put";
import { panelTexts } from "./texts";
import { Wrong } from "./wrong";

type Props = { page: Page };

/** What can be sent again: messages that are stored and were read here. */
export function pickable({ view }: Page): readonly ThreadItem[] {
  const items = view.chat ? view.chat.items : [];
  return items.filter(({ kind, seq, unreadable }) => kind !== "system" && seq !== null && !unreadable);
}

function Choice({ page, item }: Props & { item: ThreadItem }) {
  const { picked } = page.view.guest!;
  const t = panelTexts[page.view.lang];
  const others = picked.filter((id) => id !== item.id);
  const isPicked = others.length < picked.length;
  return (
    <li>
      <label class={isPicked ? "choice on" : "choice"}>
        <input
          type="checkbox"
          checked={isPicked}
          onChange={() => put(page, { picked: isPicked ? others : [...picked, item.id] })}
        />
        <span>
          <small>{item.mine ? t.you : page.view.names.get(item.id) || page.guest!.workerIn(page)}</small>
          {item.text}
        </span>
      </label>
    </li>
  );
}

/** Earlier messages to send again with the yes. Nothing is chosen beforehand, and nobody has joined yet. */
export function Pick({ page }: Props) {
  const t = panelTexts[page.view.lang];
  const proposal = openProposal(page.view.guest!);
  if (!proposal) return <main />;
  const { name } = proposal.guest;
  return (
    <main>
      <div class="stack">
        <h1>{t.pick(name)}</h1>
        <p>{t.pickText(name)}</p>
        <Wrong page={page} />
      </div>
      <ul class="choices" aria-label={t.earlier}>
        {pickable(page).map((item) => (
          <Choice key={item.id} page={page} item={item} />
        ))}
      </ul>
    </main>
  );
}

/** Always in reach: on with what was picked, or with nothing. */
export function PickFoot({ page }: Props) {
  const t = panelTexts[page.view.lang];
  const view = page.view.guest!;
  const { deeds, close } = page.guest!;
  const proposal = openProposal(view);
  if (!proposal) return null;
  return (
    <div class="pad stack picks">
      <p class="small" role="status">
        {t.picked(view.picked.length, proposal.guest.name)}
      </p>
      <div class="two">
        <button type="button" class="btn" onClick={() => view.busy || close(page)}>
          {t.notYet}
        </button>
        <button type="button" class="btn" onClick={() => void deeds.consent(page)}>
          {view.busy ? page.view.t.busy : t.letIn(proposal.guest.name)}
        </button>
      </div>
    </div>
  );
}
