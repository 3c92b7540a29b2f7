import { useSyncExternalStore } from "react";

const KEPT_AS = "desk.twoPages";
const CHANGED = "desk-two-pages";
/** Below this width two pages are too small to be compared. */
const WIDE = "(min-width: 1280px)";

/** What the officer chose last at this browser; a browser that keeps nothing shows one page. */
const chosen = (): boolean => {
  try {
    return window.localStorage.getItem(KEPT_AS) === "yes";
  } catch {
    return false;
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
const shown = (): boolean => chosen() && (window.matchMedia?.(WIDE).matches ?? false);

/** Whether two pages stand side by side, and the way to change it; remembered by the browser, one page on a narrow screen. */
export const useTwoPages = (): readonly [two: boolean, toggle: () => void] => {
  const two = useSyncExternalStore(subscribe, shown, () => false);
  return [two, () => choose(!two)];
};
