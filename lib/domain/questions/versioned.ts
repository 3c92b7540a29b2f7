/** Which versions of its forms a row belongs to: a question, a rule across questions, a check, a paper. A submitted case
 *  keeps the version it was filled in on, so a row is never put in or taken out for all versions at once. */
export interface Versioned {
  /** The first version that has it; absent: it was there from the beginning. */
  readonly since?: number;
  /** The last version that has it; absent: it is still there. */
  readonly until?: number;
}

export const isIn =
  (version: number) =>
  ({ since = 1, until = Infinity }: Versioned): boolean =>
    since <= version && version <= until;

/** The newest version these rows speak of, from 1. */
export const newestOf = (rows: readonly Versioned[]): number =>
  Math.max(1, ...rows.flatMap(({ since = 1, until }) => [since, until === undefined ? 1 : until + 1]));
