import { useEffect } from "preact/hooks";
import { type Action, actionOf } from "../shortcuts";

/** Sends key presses of the whole page to `act`, unless a dialog is open. `act` says whether it took the press. */
export function useKeys(act: (action: Action) => boolean, single: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
      const { key, code, altKey: alt } = event;
      const ctrl = event.ctrlKey || event.metaKey;
      const action = actionOf({ key, code, alt, ctrl, inText: takesLetters(event.target) }, single);
      if (action && act(action)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}

/** Moves focus to the next part of the screen that is in sight. */
export function toNextPart(): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-part]")].filter(
    (part) => part.offsetParent !== null,
  );
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts[(at + 1) % parts.length];
  const box = next?.querySelector<HTMLElement>("textarea, .item, .tel, button, input");
  (box ?? next)?.focus();
}

function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if ("readOnly" in target && target.readOnly) return false;
  const isBox = target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
  const isLetterInput =
    target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
  return isBox || isLetterInput;
}
