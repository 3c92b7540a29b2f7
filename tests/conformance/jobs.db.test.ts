import { randomUUID } from "node:crypto";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { LIFECYCLE } from "@/lib/domain/case/lifecycle";
import { env } from "@/lib/server/base/env";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { storage } from "@/lib/server/ports/storage/storage";
import { closeHours } from "@/lib/server/db/repositories/supply/closed-hours";
import { dispatchPermit } from "@/lib/use-cases/deciding/dispatch-permit";
import { type HouseJob, JOBS } from "@/lib/use-cases/time/start-jobs";
import { tenSecondsLater } from "@/tests/support/sent-messages";
import { emptyTables, sql } from "@/tests/support/database";
import { aBooked, aClaimed, aDraft, aFile, aReturned, expectOk } from "@/tests/support/factories/cases";
import { aCheckedIn, aReady } from "@/tests/support/factories/hall-cases";
import { aHall } from "@/tests/support/factories/halls";
import { statementsOf } from "@/tests/support/statements";

afterAll(disconnect);

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const BY_POST = {
  method: "EMS",
  recipient: "KIM MINJI",
  phone: "19900001234",
  province: "广东省",
  city: "深圳市",
  district: "南山区",
  address: "榕树里6栋802",
  postcode: "518000",
};

/** A house in which every job finds something to do. */
const aBusyHouse = async (): Promise<void> => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
  await aHall({ id: "2" });
  await aReady();
  const sent = await aReady({ delivery: BY_POST });
  const parcel = { actor: sent.production, applicationId: sent.id, trackingNo: "EB123456789CN" };
  expectOk(await dispatchPermit(parcel));
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aClaimed();
  await aReturned();
  await aBooked();
  const visit = await aBooked({ hallId: "2", start: "17:00" });
  const closed = { hallId: "2", date: visit.appointment.date };
  await db.$transaction((tx) => closeHours(tx, { ...closed, starts: [] }));
  await db.hallClosing.create({ data: { ...closed, reason: "weather", closedAt: new Date() } });
  const free = await db.slot.findFirstOrThrow({ where: { hallId: "1", booked: 0 } });
  const place = { hallId: free.hallId, date: free.date, start: free.start };
  await db.slot.update({ where: { hallId_date_start: place }, data: { held: 1 } });
  await db.returnedPlace.create({
    data: { ...place, id: randomUUID(), returnedAt: new Date(), freeAt: new Date() },
  });
  const waiting = await aFile((await aDraft()).id, "PASSPORT_INFO");
  await db.storedFile.update({ where: { id: waiting }, data: { status: "PENDING" } });
  await aCheckedIn();
  const long = new Date("2026-01-01T10:00:00+08:00");
  await db.rateCounter.create({ data: { key: "old", count: 1, resetsAt: long } });
  await db.phoneRecovery.create({
    data: {
      id: "00000000-0000-4000-8000-000000000001",
      number: "2345ABCD",
      newPhoneCipher: new Uint8Array(8),
      newPhoneIndex: new Uint8Array(8),
      locale: "zh",
      state: "OPEN",
      createdAt: long,
    },
  });
  await storage.put("files/orphan", Buffer.from("of a crash"));
  await utimes(join(env.DATA_DIR, "files", "files", "orphan.bin"), long, long);
  await tenSecondsLater();
  await setPracticeTime(new Date("2027-03-02T10:00:00+08:00"));
};

/** Everything the database and the storage hold, a mark each. */
const everything = async (): Promise<Record<string, string>> => {
  const tables = await sql<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const marks: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ mark: string }>(
      `SELECT count(*) || ' ' || COALESCE(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS mark FROM "${name}" t`,
    );
    marks[name] = row?.mark ?? "";
  }
  const blobs = [...(await storage.list("files")), ...(await storage.list("documents"))];
  return {
    ...marks,
    storage: blobs
      .map(({ key }) => key)
      .sort()
      .join(" "),
  };
};

test("every move of the system is made by the job its row names, and every job is named once", () => {
  expect(new Set(JOBS.map(({ name }) => name)).size).toBe(JOBS.length);
  for (const { event, job } of LIFECYCLE.filter((row) => row.by.includes("SYSTEM")))
    expect([event, job]).toEqual([event, JOBS.find(({ fires }) => fires.includes(event))?.name]);
  for (const { name, fires } of JOBS)
    for (const event of fires)
      expect([event, LIFECYCLE.find((row) => row.event === event && row.job === name)?.job]).toEqual([
        event,
        name,
      ]);
});

test("every job comes back: those that move a case within a minute, all of them within a day", () => {
  for (const { name, everyMs, fires } of JOBS) {
    expect([name, everyMs >= 1_000]).toEqual([name, true]);
    expect([name, everyMs <= (fires.length > 0 ? MINUTE_MS : DAY_MS)]).toEqual([name, true]);
  }
});

/** Of what a city fills: so many rows at most, or those of one key; of no key (1=0) none. */
const BOUNDED =
  /\bWHERE 1=0$|\bLIMIT \$?\d+\s*(FOR UPDATE.*)?$|"(id|storageKey|holderIndex|personIndex|hallId|applicationId)" (= \$|= ANY|IN \()/s;
/** Tables that have a row for a hall, or for a hall's closed day that is not emptied yet. */
const SMALL = /FROM "public"\."(Hall|HallClosing)" AS "t0"/;

const unbounded = (statements: readonly string[]): string[] =>
  statements.filter(
    (text) => /^\s*SELECT\b.*\bFROM "/s.test(text) && !BOUNDED.test(text.trim()) && !SMALL.test(text),
  );

describe.each(JOBS.map((job) => [job.name, job] as const))("the job %s", (name: string, job: HouseJob) => {
  test("does what there is to do, and run again changes nothing; what it reads at once has an end", async () => {
    await aBusyHouse();
    const before = await everything();
    const sent = await statementsOf(job.run);
    const done = await everything();
    // The clock is only read.
    if (name !== "clock") expect(done).not.toEqual(before);
    await job.run();
    expect(await everything()).toEqual(done);
    expect(unbounded(sent)).toEqual([]);

    const moves = await db.applicationEvent.findMany({ where: { actorKind: "SYSTEM" }, distinct: ["event"] });
    expect(moves.map(({ event }) => event).sort()).toEqual([...job.fires].sort());
  }, 60_000);
});

test("a reading without an end would be noticed", async () => {
  const sent = await statementsOf(async () => {
    await db.application.findMany({ where: { state: "BOOKED" }, select: { id: true } });
    await db.appointment.findMany({
      where: { status: "BOOKED" },
      select: { application: { select: { id: true } } },
    });
    await db.application.findMany({ where: { state: "BOOKED" }, take: 5, select: { id: true } });
  });
  expect(unbounded(sent)).toHaveLength(2);
});
