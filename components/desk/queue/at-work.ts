const WRITTEN = "input:not([type=hidden], [type=checkbox], [type=radio]), textarea";

const isWritten = (field: Element): boolean =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
  field.value !== field.defaultValue;

/** Whether the officer would be disturbed by a list that changes: a field or its form has the focus, something written is not
 *  sent yet, a panel is open, a refusal stands in a row that the change would take away. */
export const isAtWork = (page: Document): boolean => {
  const focus = page.activeElement;
  if (focus?.closest("input, select, textarea, [contenteditable=true]")) return true;
  // A form that is a button alone (call the next, take this one) has nothing to lose.
  if (focus?.closest("main form")?.querySelector(`${WRITTEN}, select`)) return true;
  if (
    page.querySelector("dialog[open], main [aria-expanded=true], main details[open], main form [role=alert]")
  )
    return true;
  return [...page.querySelectorAll(`main :is(${WRITTEN})`)].some(isWritten);
};

/** Which link of the list has the focus, counted from the top; -1: none. */
const placeOfFocus = (page: Document): number =>
  [...page.querySelectorAll("a[data-row-link]")].findIndex((link) => link === page.activeElement);

/** Notes where the focus is in the list. @returns puts it on the row that stands there now, if its own has gone */
export const keepFocus = (page: Document): (() => void) => {
  const place = placeOfFocus(page);
  return () => {
    if (place < 0 || (page.activeElement && page.activeElement !== page.body)) return;
    const links = [...page.querySelectorAll<HTMLAnchorElement>("a[data-row-link]")];
    links[Math.min(place, links.length - 1)]?.focus({ preventScroll: true });
  };
};
