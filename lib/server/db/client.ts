import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, types } from "pg";
import { env } from "../base/env";
import { log } from "../base/log";
import { isDeadlock } from "./failures";
import { type Prisma, PrismaClient } from "./generated/client";

export type { ActorKind, OtpPurpose } from "./generated/client";

/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient;

const held = globalThis as { prismaOfThisProcess?: PrismaClient; poolOfThisProcess?: Pool };

const openPool = (): Pool => {
  const pool = new Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL_MAX,
    // Also the longest wait for a free connection: a rush on the slots queues here instead of failing.
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    keepAlive: true,
  });
  pool.on("error", (error) => log.warn({ error: error.message }, "an idle database connection was lost"));
  return pool;
};

/** The connections of this process, Prisma's and those of `readRows`. */
const pool = (): Pool => (held.poolOfThisProcess ??= openPool());

const connect = (): PrismaClient =>
  new PrismaClient({
    // The other formats print the arguments, which are people's data.
    errorFormat: "minimal",
    adapter: new PrismaPg(pool()),
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
  });

/** The one client of this process: Next loads this module once per bundle, so it is kept where all of them see it. */
const client = (): PrismaClient => (held.prismaOfThisProcess ??= connect());

/** The database, connected at the first use. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => {
    const owner = client();
    const value: unknown = Reflect.get(owner, name, owner);
    return typeof value === "function" ? value.bind(owner) : value;
  },
});

const DEADLOCK_TRIES = 3;

/** Runs `fn` in one transaction (read committed). A deadlock's victim is tried again: nothing of it was written. */
export const inTransaction = async <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client().$transaction(fn);
    } catch (error) {
      if (attempt >= DEADLOCK_TRIES || !isDeadlock(error)) throw error;
    }
  }
};

const BYTEA = 17;

/** Bytes as Prisma gives them: a Buffer writes itself into JSON in its own way, and equals no Uint8Array. */
const asPrisma = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    const parse = types.getTypeParser(oid, format) as (value: string) => unknown;
    return oid === BYTEA ? (value: string) => new Uint8Array(parse(value) as Buffer) : parse;
  },
} as typeof types;

/** Reads by one statement without Prisma, whose own work costs a request more than the database's does: for the few that
 *  every request asks. Prepared once a connection under its name, unless a pool stands in between.
 *  @param name of the statement, always with the same text */
export const readRows = async <Row extends object>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> => {
  const prepared = env.DATABASE_DIRECT_URL === undefined ? { name } : {};
  return (await pool().query<Row>({ ...prepared, text, values: [...values], types: asPrisma })).rows;
};

/** Rows of one statement that an act reads or writes by: outside of a transaction as `readRows`, within one on its
 *  connection.
 *  @param text with a type after each parameter ($1::uuid): two drivers send it */
export const rowsBy = async <Row extends object>(
  tx: Tx,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> =>
  tx === db ? readRows<Row>(name, text, values) : tx.$queryRawUnsafe<Row[]>(text, ...values);

/** Closes the pool; the next use opens another. */
export const disconnect = async (): Promise<void> => {
  const [open, connections] = [held.prismaOfThisProcess, held.poolOfThisProcess];
  delete held.prismaOfThisProcess;
  delete held.poolOfThisProcess;
  await open?.$disconnect();
  await connections?.end();
};
