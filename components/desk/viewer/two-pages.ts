import { useSyncExternalStore } from "react";

const KEPT_AS = "desk.twoPages";
const CHANGED = "desk-two-pages";
/** Below this width two pages are too small to be compared. */
const WIDE = "(min-width: 1280px)";

/** What the officer chose last at this browser; undefined: nothing, or the browser keeps nothing. */
const chosen = (): boolean | undefined => {
  try {
    const kept = window.localStorage.getItem(KEPT_AS);
    return kept === null ? undefined : kept === "yes";
  } catch {
    return undefined;
  }
};

const choose = (two: boolean): void => {
  try {
    window.localStorage.setItem(KEPT_AS, two ? "yes" : "no");
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
};

const subscribe = (onChange: () => void): (() => void) => {
  const width = window.matchMedia?.(WIDE);
  width?.addEventListener("change", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    width?.removeEventListener("change", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
};
const isWide = (): boolean => window.matchMedia?.(WIDE).matches ?? false;

/** Whether two pages stand side by side, and the way to change it; remembered by the browser, one page on a narrow screen.
 *  @param pair what is looked at has its translation: the two stand together unless the officer chose one page */
export const useTwoPages = (pair: boolean): readonly [two: boolean, toggle: () => void] => {
  const two = useSyncExternalStore(
    subscribe,
    () => isWide() && (chosen() ?? pair),
    () => false,
  );
  return [two, () => choose(!two)];
};
