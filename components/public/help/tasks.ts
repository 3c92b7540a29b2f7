/** What a task's page shows, line by line. */
export type FigurePart = "head" | "field" | "choice" | "tick" | "photo" | "file" | "calendar" | "button" | "paper" | "ticket";

/** Every task of the applicant, in the order in which they come, with the steps it takes and what its sketch is made of. */
export const TASKS = {
  signIn: { steps: ["1", "2", "3", "4"], figure: ["head", "field", "field", "button"] },
  first: { steps: ["1", "2", "3", "4", "5"], figure: ["head", "choice", "field", "field", "button"] },
  extension: { steps: ["1", "2", "3", "4"], figure: ["head", "paper", "calendar", "tick"] },
  renewal: { steps: ["1", "2", "3", "4"], figure: ["head", "tick", "field", "file"] },
  reissue: { steps: ["1", "2", "3", "4"], figure: ["head", "choice", "field", "file"] },
  photo: { steps: ["1", "2", "3", "4"], figure: ["photo", "tick", "tick", "button"] },
  documents: { steps: ["1", "2", "3", "4"], figure: ["head", "file", "file", "tick"] },
  returned: { steps: ["1", "2", "3", "4"], figure: ["head", "file", "field", "button"] },
  booking: { steps: ["1", "2", "3", "4"], figure: ["head", "calendar", "choice", "button"] },
  visit: { steps: ["1", "2", "3", "4"], figure: ["ticket", "paper", "tick"] },
  decision: { steps: ["1", "2", "3"], figure: ["head", "field", "tick"] },
  collect: { steps: ["1", "2", "3", "4"], figure: ["paper", "tick", "ticket"] },
  phone: { steps: ["1", "2", "3"], figure: ["head", "field", "field", "button"] },
  lostPhone: { steps: ["1", "2", "3", "4"], figure: ["head", "field", "paper"] },
} as const satisfies Readonly<
  Record<string, { readonly steps: readonly string[]; readonly figure: readonly FigurePart[] }>
>;
export type Task = keyof typeof TASKS;
export const TASK_NAMES = Object.keys(TASKS) as Task[];

/** Whether every word somebody looks for stands in a text, whatever its case. */
export const isFoundIn = (query: string, text: string): boolean =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));
