import type { ComponentChildren, RefObject } from "preact";

interface FieldProps {
  type?: "text" | "password" | "number" | "date";
  autocomplete?: string;
  autocapitalize?: "none";
  spellcheck?: boolean;
  inputMode?: "text" | "numeric";
  maxLength?: number;
  min?: number;
  max?: number;
  id: string;
  label: ComponentChildren;
  hint?: string | undefined;
  /** What is wrong with it now; read with the field. */
  wrong?: string | undefined;
  value: string;
  look?: "code" | "mono" | "short";
  put(value: string): void;
  focus?: RefObject<HTMLInputElement | null>;
}

/** One labelled text box with its hint and its error. */
export function Field({ id, label, hint, wrong, value, look, put, focus, ...rest }: FieldProps) {
  const told = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        {...(rest as object)}
        {...(focus ? { ref: focus } : {})}
        {...(told ? { "aria-describedby": told } : {})}
        id={id}
        class={look ? `in ${look}` : "in"}
        aria-invalid={wrong ? "true" : "false"}
        value={value}
        onInput={(event) => put(event.currentTarget.value)}
      />
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
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
