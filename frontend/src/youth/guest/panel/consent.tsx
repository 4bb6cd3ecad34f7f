import type { Page } from "../../page";
import { openProposal } from "../happenings";
import { type Layout, layOut } from "./blocks";
import { pickable } from "./pick";
import { Wrong } from "./wrong";

type Props = { page: Page };

function Rows({ layout }: { layout: Layout }) {
  return (
    <section class="card small">
      <dl>
        {layout.rows.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {layout.hows.map(([question, rest]) => (
        <details>
          <summary>{question}</summary>
          <p>{rest}</p>
        </details>
      ))}
    </section>
  );
}

function Parts({ layout }: { layout: Layout }) {
  return (
    <>
      {layout.parts.map(({ heading, body }) => (
        <section class="stack">
          {heading && <h2>{heading}</h2>}
          {body.map((text) =>
            typeof text === "string" ? (
              <p>{text}</p>
            ) : (
              <ul class="dots">
                {text.map((point) => (
                  <li>{point}</li>
                ))}
              </ul>
            ),
          )}
        </section>
      ))}
    </>
  );
}

/**
 * The question whether somebody may join. All words come with the question, because the yes signs them. Two buttons of one look at
 * the end of the text; none has the focus.
 */
export function Consent({ page }: Props) {
  const view = page.view.guest!;
  const { deeds, open } = page.guest!;
  const proposal = openProposal(view);
  if (!proposal) return <main />;
  const layout = layOut(proposal.blocks);
  const yes = () => void (pickable(page).length > 0 ? open(page, "pick") : deeds.consent(page));
  return (
    <main class="long">
      <div class="stack">
        <h1>{layout.title}</h1>
        <Wrong page={page} />
        {layout.lead.map((text) => (
          <p class="lead">{text}</p>
        ))}
      </div>
      <Rows layout={layout} />
      <Parts layout={layout} />
      {layout.notes.map((text) => (
        <p class="note">{text}</p>
      ))}
      <div class="stack">
        <div class="two">
          <button type="button" class="btn" onClick={() => view.busy || deeds.refuse(page)}>
            {layout.no}
          </button>
          <button type="button" class="btn" onClick={yes}>
            {view.busy ? page.view.t.busy : layout.yes}
          </button>
        </div>
        <button type="button" class="quiet" onClick={() => view.busy || deeds.askFirst(page)}>
          {layout.ask}
        </button>
      </div>
    </main>
  );
}
