import type { ComponentChildren } from "preact";

interface Props {
  label: string;
  close: () => void;
  children: ComponentChildren;
}

/** A sheet from below. It never covers the bar; a tap beside it closes it, and so does Escape. */
export function Sheet({ label, close, children }: Props) {
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a wider way to close, beside the button and Escape */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the last button are the keyboard's ways */}
      <div class="veil" onClick={close} />
      <section
        class="sheet"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={(event) => event.key === "Escape" && close()}
      >
        {children}
      </section>
    </>
  );
}
