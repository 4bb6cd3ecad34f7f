import type { Page } from "./page";

/** The lines of this brand that are open now; `beside` is a number that the screen shows already. */
export function Lines({ page, title, beside }: { page: Page; title: string; beside?: string }) {
  const { t, lang, now } = page.view;
  return (
    <section>
      <h2>{title}</h2>
      {now.brand.lines.map(
        ({ name, what, number, hours, open }) =>
          open &&
          number !== beside && (
            <div class="call">
              <p>
                <b>{name}</b>
                <small>{hours ? `${what[lang]}. ${hours[lang]}` : what[lang]}</small>
              </p>
              <a class="tel" href={`tel:${number.replace(/\D/g, "")}`}>
                {number === "112" ? t.call112 : number}
              </a>
            </div>
          ),
      )}
      <p class="small soft air">{t.callList}</p>
    </section>
  );
}
