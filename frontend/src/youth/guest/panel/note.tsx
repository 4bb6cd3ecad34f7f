import type { Page } from "../../page";
import { put } from "../put";
import { dayOf } from "../when";
import { panelTexts } from "./texts";
import { Wrong } from "./wrong";

type Props = { page: Page };

function Item({ page, index }: Props & { index: number }) {
  const t = panelTexts[page.view.lang];
  const { told, dropped } = page.view.guest!;
  const [key, text] = told.note!.items[index]!;
  const label = (t.items as Partial<Record<string, string>>)[key] || key;
  const others = dropped.filter((place) => place !== index);
  const isOut = others.length < dropped.length;
  return (
    <li class={isOut ? "card out" : "card"}>
      <h2>{label}</h2>
      {isOut ? (
        <p>
          <b>{t.outOf}</b> <s>{text}</s>
        </p>
      ) : (
        <p>{text}</p>
      )}
      <button
        type="button"
        class="btn small"
        aria-label={`${isOut ? t.putBack : t.takeOut}: ${label}`}
        onClick={() => put(page, { dropped: isOut ? others : [...dropped, index], wrong: null })}
      >
        {isOut ? t.putBack : t.takeOut}
      </button>
    </li>
  );
}

/** To whom it goes: a helper with their certificate, or an organisation that gets nothing from us. */
function To({ page }: Props) {
  const t = panelTexts[page.view.lang];
  const { to } = page.view.guest!.told.note!;
  if (typeof to === "string") return <p class="note">{t.byHand(t.places[to], page.guest!.workerIn(page))}</p>;
  const rows = [
    [t.name, to.name],
    [t.works, to.unit],
    [t.checked, t.checkedBy(to.checkedBy, dayOf(to.checkedMinute, page.view.lang))],
  ];
  return (
    <section class="card small">
      <dl>
        {rows.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t.onlyThey(to.name)}</p>
    </section>
  );
}

/** What a worker wrote to pass on: exactly that, point by point, and nothing goes without a yes. */
export function Note({ page }: Props) {
  const t = panelTexts[page.view.lang];
  const { told, busy } = page.view.guest!;
  const { deeds, beginWorker } = page.guest!;
  if (!told.note) return <main />;
  const { to, items } = told.note;
  const name = typeof to === "string" ? t.places[to] : to.name;
  return (
    <main class="long">
      <div class="stack">
        <h1>{t.note(name)}</h1>
        <p class="lead">{t.noteText(beginWorker(page), name)}</p>
      </div>
      <To page={page} />
      <ul class="stack points" aria-label={t.points}>
        {items.map(([key], index) => (
          <Item key={key} page={page} index={index} />
        ))}
      </ul>
      <div class="stack">
        <p class="small soft">{t.noteNo}</p>
        <Wrong page={page} />
        <div class="two">
          <button type="button" class="btn" onClick={() => busy || deeds.refuseNote(page)}>
            {t.noteRefuse}
          </button>
          <button type="button" class="btn" onClick={() => void deeds.approveNote(page)}>
            {busy ? page.view.t.busy : t.noteApprove}
          </button>
        </div>
      </div>
    </main>
  );
}
