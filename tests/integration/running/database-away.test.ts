import { type AddressInfo, createServer } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import { isDatabaseAway, isDatabaseBusy, isUniqueViolation } from "@/lib/server/db/failures";
import { db, disconnect, inTransaction } from "@/lib/server/db/client";
import { PrismaClient } from "@/lib/server/db/generated/client";
import { databaseReachable } from "@/lib/server/db/reachable";
import { sql } from "../../support/database";

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

afterAll(disconnect);

describe("a failure of the database", () => {
  it("is known as away when its backends are killed, and the next statement works again", async () => {
    await db.$queryRaw`SELECT 1`;
    const failure = await failureOf(
      inTransaction(async (tx) => {
        await tx.$executeRaw`SELECT 1`;
        const [me] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
        await sql(`SELECT pg_terminate_backend(${me?.pid})`);
        await tx.$queryRaw`SELECT 1`;
      }),
    );
    expect(isDatabaseAway(failure)).toBe(true);
    expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  });

  it("is known as away when nobody listens", async () => {
    const closed = createServer();
    await new Promise<void>((listening) => closed.listen(0, "127.0.0.1", listening));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const adapter = new PrismaPg({ connectionString: `postgresql://app@127.0.0.1:${port}/none` });
    const failure = await failureOf(new PrismaClient({ adapter, errorFormat: "minimal" }).account.count());
    expect([isDatabaseAway(failure), isDatabaseBusy(failure)]).toEqual([true, false]);
  });

  it("is known as busy when a lock is not free in two seconds, and nothing was written", async () => {
    await db.rateCounter.create({ data: { key: "held", count: 0, resetsAt: new Date() } });
    const failure = await inTransaction(async (tx) => {
      await tx.$executeRaw`UPDATE "RateCounter" SET "count" = 1 WHERE "key" = 'held'`;
      return failureOf(
        inTransaction(
          (other) => other.$executeRaw`UPDATE "RateCounter" SET "count" = 2 WHERE "key" = 'held'`,
        ),
      );
    });
    expect([isDatabaseBusy(failure), isDatabaseAway(failure)]).toEqual([true, false]);
    expect((await db.rateCounter.findUniqueOrThrow({ where: { key: "held" } })).count).toBe(1);
  });

  it("names the unique rule it met", async () => {
    await db.rateCounter.create({ data: { key: "twice", count: 0, resetsAt: new Date() } });
    const failure = await failureOf(
      db.rateCounter.create({ data: { key: "twice", count: 0, resetsAt: new Date() } }),
    );
    expect([isUniqueViolation(failure), isUniqueViolation(failure, "RateCounter_other")]).toEqual([
      true,
      false,
    ]);
    const raw = await failureOf(db.$executeRaw`INSERT INTO "RateCounter" VALUES ('twice', 0, now())`);
    expect([isUniqueViolation(raw), isDatabaseAway(raw)]).toEqual([true, false]);
  });

  it("is tried again when it was a deadlock", async () => {
    const keys = ["one", "two"];
    await db.rateCounter.createMany({ data: keys.map((key) => ({ key, count: 0, resetsAt: new Date() })) });
    const both = (first: string, second: string) =>
      inTransaction(async (tx) => {
        await tx.rateCounter.update({ where: { key: first }, data: { count: { increment: 1 } } });
        await tx.$executeRaw`SELECT pg_sleep(0.3)`;
        await tx.rateCounter.update({ where: { key: second }, data: { count: { increment: 1 } } });
      });
    await Promise.all([both("one", "two"), both("two", "one")]);
    const rows = await db.rateCounter.findMany({ where: { key: { in: keys } } });
    expect(rows.map((row) => row.count)).toEqual([2, 2]);
  });
});

describe("whether the database is reachable", () => {
  /** Longer than the probe waits, and than its last yes holds. */
  const standStill = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_200);

  it("is not denied by a process that stood still while it connected", async () => {
    const answer = databaseReachable();
    standStill();
    expect(await answer).toBe(true);
  });

  it("is not denied by a process that stood still while the question was under way", async () => {
    expect(await databaseReachable()).toBe(true);
    standStill();
    const answer = databaseReachable();
    // The connection hands the question over in its next tick.
    await new Promise<void>((asked) => process.nextTick(asked));
    standStill();
    expect(await answer).toBe(true);
  });
});
