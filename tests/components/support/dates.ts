import { fireEvent, screen } from "@testing-library/react";

/** The answer of the date asked for under this label, `YYYY-MM-DD`. */
export const dateOf = (label: string): string =>
  screen.getByLabelText(label).closest("fieldset")?.querySelector<HTMLInputElement>("[data-whole]")?.value ??
  "";

/** Answers it as a person who pastes the whole date into its first field. */
export const pasteDate = (label: string, date: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value: date } });
};
