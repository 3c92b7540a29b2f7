import { useLayoutEffect } from "react";

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("input:not([type=checkbox]), select, textarea, dialog[open]") !== null;

/** Keys of a desk, each doing its act; while somebody writes, or holds Ctrl, Alt or Meta, they are letters. A key whose
 *  act is undefined is left to the page. They are listened to before what names them is seen: whoever presses at once is
 *  heard. */
export const useDeskKeys = (acts: Readonly<Record<string, (() => void) | undefined>>): void => {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      // With Caps Lock on, as it is for whoever types names, a letter arrives as its capital.
      const act = acts[event.key] ?? acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [acts]);
};
