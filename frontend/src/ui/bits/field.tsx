import type { ComponentChildren, RefObject } from "preact";

interface Told {
  id: string;
  label: ComponentChildren;
  hint?: string | undefined;
  /** What is wrong with it now; read with the field. */
  wrong?: string | undefined;
}

interface Written {
  value: string;
  put(value: string): void;
}

interface FieldProps extends Told, Written {
  type?: "text" | "password" | "number" | "date";
  autocomplete?: string;
  autocapitalize?: "none";
  spellcheck?: boolean;
  inputMode?: "text" | "numeric";
  maxLength?: number;
  min?: number;
  max?: number;
  look?: "code" | "mono" | "short";
  focus?: RefObject<HTMLInputElement | null>;
}

/** One labelled text box with its hint and its error. */
export function Field({ id, label, hint, wrong, value, look, put, focus, ...rest }: FieldProps) {
  return (
    <Labelled {...{ id, label, hint, wrong }}>
      <input
        {...(rest as object)}
        {...(focus ? { ref: focus } : {})}
        {...spoken({ id, hint, wrong })}
        id={id}
        class={look ? `in ${look}` : "in"}
        value={value}
        onInput={(event) => put(event.currentTarget.value)}
      />
    </Labelled>
  );
}

/** The same for several lines. */
export function LongField({ id, label, hint, wrong, rows, value, put }: Told & Written & { rows: number }) {
  return (
    <Labelled {...{ id, label, hint, wrong }}>
      <textarea
        {...spoken({ id, hint, wrong })}
        id={id}
        class="in"
        rows={rows}
        value={value}
        onInput={(event) => put(event.currentTarget.value)}
      />
    </Labelled>
  );
}

function Labelled({ id, label, hint, wrong, children }: Told & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** What a screen reader says with the box. */
function spoken({ id, hint, wrong }: Omit<Told, "label">) {
  const told = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return { "aria-invalid": wrong ? "true" : "false", ...(told ? { "aria-describedby": told } : {}) } as const;
}

/** A radio or check box in a row that is one large target. */
export function Choice(props: {
  kind: "radio" | "checkbox";
  name: string;
  on: boolean;
  pick(on: boolean): void;
  children: ComponentChildren;
}) {
  return (
    <label class={props.on ? "opt on" : "opt"}>
      <input
        type={props.kind}
        name={props.name}
        checked={props.on}
        onChange={(event) => props.pick(event.currentTarget.checked)}
      />
      <span>{props.children}</span>
    </label>
  );
}
