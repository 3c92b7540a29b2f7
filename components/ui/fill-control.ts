/** A form's control by its name alone: `namedItem` also finds the field of a date that bears the question's id. */
export const controlNamed = (form: HTMLFormElement, name: string): Element | undefined =>
  [...form.elements].find((element) => element.getAttribute("name") === name);

/** Types `value` into the named control as a person would, so that whoever listens (validation, autosave) hears it.
 *  @returns false when the form has no such control */
export const fillControl = (form: HTMLFormElement, name: string, value: string): boolean => {
  const control = controlNamed(form, name);
  if (control instanceof HTMLInputElement && control.type === "checkbox") {
    if (control.checked !== (value === "yes")) control.click();
    return true;
  }
  const takesText =
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement;
  if (!takesText) return false;
  // React overrides `value` on the element to notice its own writes; the prototype's setter passes by that.
  const prototype = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
};
