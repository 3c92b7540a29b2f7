/** Every task of the applicant, in the order in which they come, with the steps it takes. The picture of each is made by `npm run screenshots`. */
export const TASKS = {
  signIn: { steps: ["1", "2", "3", "4"] },
  first: { steps: ["1", "2", "3", "4", "5"] },
  extension: { steps: ["1", "2", "3", "4"] },
  renewal: { steps: ["1", "2", "3", "4"] },
  reissue: { steps: ["1", "2", "3", "4"] },
  photo: { steps: ["1", "2", "3", "4"] },
  documents: { steps: ["1", "2", "3", "4"] },
  returned: { steps: ["1", "2", "3", "4"] },
  booking: { steps: ["1", "2", "3", "4"] },
  visit: { steps: ["1", "2", "3", "4"] },
  decision: { steps: ["1", "2", "3"] },
  collect: { steps: ["1", "2", "3", "4"] },
  phone: { steps: ["1", "2", "3"] },
  lostPhone: { steps: ["1", "2", "3", "4"] },
} as const satisfies Readonly<Record<string, { readonly steps: readonly string[] }>>;
export type Task = keyof typeof TASKS;
export const TASK_NAMES = Object.keys(TASKS) as Task[];
