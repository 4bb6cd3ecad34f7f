import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon";

interface ButtonProps {
  children?: ComponentChildren;
  /** `go`: the one thing to do here. `stop`: for a life. `warn`: a door to danger. */
  look?: "go" | "stop" | "warn" | "soft" | "link";
  wide?: boolean;
  icon?: IconName;
  keys?: string;
  /** Not possible yet; the label says what is missing. It keeps focus and says so aloud. */
  off?: boolean;
  submit?: boolean;
  pressed?: boolean;
  /** Whether what it opens, below it, is open. */
  expanded?: boolean;
  label?: string;
  className?: string;
  press?(): void;
}

export function Button(props: ButtonProps) {
  const {
    look = "",
    wide,
    icon,
    keys,
    off = false,
    submit,
    pressed,
    expanded,
    label,
    className = "",
  } = props;
  const classes = ["btn", look, wide && "full", className].filter(Boolean).join(" ");
  const spoken = {
    ...(label ? { "aria-label": label } : {}),
    ...(pressed === undefined ? {} : { "aria-pressed": pressed }),
    ...(expanded === undefined ? {} : { "aria-expanded": expanded }),
    ...(off ? { "aria-disabled": true } : {}),
  };
  const click = (event: Event) => {
    if (off) event.preventDefault();
    else props.press?.();
  };
  return (
    <button type={submit ? "submit" : "button"} class={classes} {...spoken} onClick={click}>
      {icon && <Icon name={icon} small />}
      {props.children}
      {keys && (
        <span class="kbd" aria-hidden="true">
          {keys}
        </span>
      )}
    </button>
  );
}
