import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

/** A window over the page: focus stays inside, Esc puts it away, and focus returns to where it was. */
export function Dialog(props: { title: string; wide?: boolean; away(): void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    props.away();
  };
  return (
    <dialog ref={dialog} class={props.wide ? "wide" : ""} aria-labelledby={id} onCancel={cancel}>
      <div class="stack4">
        <h1 id={id}>{props.title}</h1>
        {props.children}
      </div>
    </dialog>
  );
}
