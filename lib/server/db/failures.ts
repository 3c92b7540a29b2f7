/** What PostgreSQL and the driver say, wherever Prisma hid it: in `code`, in `meta`, in a cause or in the message. */
const traces = (error: unknown): string => {
  const seen: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 6 && current instanceof Object; depth += 1) {
    const { code, message, meta, originalCode, kind } = current as Record<string, unknown>;
    seen.push(...[code, message, originalCode, kind].filter((part) => typeof part === "string").map(String));
    if (meta) seen.push(safeJson(meta));
    current =
      (current as { cause?: unknown }).cause ??
      (meta as { driverAdapterError?: unknown })?.driverAdapterError;
  }
  return seen.join("\n");
};

const safeJson = (value: unknown): string => {
  try {
    return JSON.stringify(value);
  } catch {
    return "";
  }
};

const AWAY =
  /\b(?:P1000|P1001|P1002|P1008|P1011|P1017|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|57P01|57P02|57P03|08006|08001|08003)\b|DatabaseNotReachable|ConnectionClosed|Connection terminated|Client has encountered a connection error|server closed the connection|the database system is (?:starting up|shutting down|in recovery)/i;
const BUSY =
  /\b(?:P2024|P2028|55P03|57014|53300)\b|lock timeout|timeout exceeded when trying to connect|SocketTimeout/i;
const FULL = /\b53100\b|No space left on device/i;
const DEADLOCK = /\b(?:P2034|40P01|40001)\b|TransactionWriteConflict|deadlock detected/i;
const UNIQUE = /\b(?:P2002|23505)\b|UniqueConstraintViolation/;

/** Found out before anything was asked of it. */
export class DatabaseAway extends Error {
  constructor() {
    super("DatabaseNotReachable");
  }
}

/** The database cannot be reached; the same request may succeed in a moment. */
export const isDatabaseAway = (error: unknown): boolean => AWAY.test(traces(error));

/** The database lives but a lock or a connection was not free in time; nothing was written. */
export const isDatabaseBusy = (error: unknown): boolean => BUSY.test(traces(error));

/** The database has no room left on its disk; nothing was written. */
export const isDatabaseFull = (error: unknown): boolean => FULL.test(traces(error));

export const isDeadlock = (error: unknown): boolean => DEADLOCK.test(traces(error));

/** A unique rule of the database was met; with `about`, only when the failure names it (a column or an index). */
export const isUniqueViolation = (error: unknown, about?: string): boolean => {
  const said = traces(error);
  return UNIQUE.test(said) && (!about || said.includes(about));
};

/** A check of the database was met: what a column may hold. */
export const isCheckViolation = (error: unknown, about: string): boolean => {
  const said = traces(error);
  return /\b23514\b/.test(said) && said.includes(about);
};
