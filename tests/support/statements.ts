import pg from "pg";

type Query = (...args: unknown[]) => unknown;

const client = pg.Client.prototype as unknown as { query: Query };

/** What a statement is, without its parameters; Prisma and raw SQL alike. */
const textOf = ([first]: unknown[]): string =>
  typeof first === "string" ? first : String((first as { text?: unknown }).text);

/** A statement as it was sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const valuesOf = ([first, second]: unknown[]): readonly unknown[] => {
  const given = Array.isArray(second) ? second : (first as { values?: unknown }).values;
  return Array.isArray(given) ? given : [];
};

/** Runs something and @returns the statements it sent to the database with their parameters, in their order. */
export const statementsWithValues = async (run: () => Promise<unknown>): Promise<Statement[]> => {
  const sent: Statement[] = [];
  const query = client.query;
  client.query = function (this: unknown, ...args: unknown[]) {
    sent.push({ text: textOf(args), values: valuesOf(args) });
    return query.apply(this, args);
  };
  try {
    await run();
  } finally {
    client.query = query;
  }
  return sent;
};

/** The same, without their parameters. */
export const statementsOf = async (run: () => Promise<unknown>): Promise<string[]> =>
  (await statementsWithValues(run)).map(({ text }) => text);
