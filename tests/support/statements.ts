import pg from "pg";

type Query = (...args: unknown[]) => unknown;

const client = pg.Client.prototype as unknown as { query: Query };

/** What a statement is, without its parameters; Prisma and raw SQL alike. */
const textOf = ([first]: unknown[]): string =>
  typeof first === "string" ? first : String((first as { text?: unknown }).text);

/** Runs something and @returns the statements it sent to the database, in their order. */
export const statementsOf = async (run: () => Promise<unknown>): Promise<string[]> => {
  const sent: string[] = [];
  const query = client.query;
  client.query = function (this: unknown, ...args: unknown[]) {
    sent.push(textOf(args));
    return query.apply(this, args);
  };
  try {
    await run();
  } finally {
    client.query = query;
  }
  return sent;
};
