/** What holds an answer of a form. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const isControl = (target: EventTarget): target is Control =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

/** What the form would send for it: an unticked box sends nothing, though its `value` stays. */
export const answerIn = (control: Control): string =>
  control instanceof HTMLInputElement && control.type === "checkbox" && !control.checked ? "" : control.value;
