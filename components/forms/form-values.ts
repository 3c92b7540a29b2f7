/** The texts a form holds for the named questions; an unticked box is "". */
export const valuesOf = (form: HTMLFormElement, names: readonly string[]): Record<string, string> => {
  const data = new FormData(form);
  return Object.fromEntries(
    names.map((name) => {
      const value = data.get(name);
      return [name, typeof value === "string" ? value : ""];
    }),
  );
};
