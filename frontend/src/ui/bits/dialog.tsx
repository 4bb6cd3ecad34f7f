import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface DialogProps {
  title: string;
  wide?: boolean;
  /** It is there to be read: focus starts at its title, not at the first thing to press. */
  reads?: boolean;
  away(): void;
  children: ComponentChildren;
}

/** A window over the page: focus stays inside, Esc puts it away, and focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    if (props.reads) title.current?.focus();
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
        <h1 id={id} ref={title} {...(props.reads ? { tabIndex: -1 } : {})}>
          {props.title}
        </h1>
        {props.children}
      </div>
    </dialog>
  );
}
