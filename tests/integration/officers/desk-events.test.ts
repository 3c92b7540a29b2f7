import pg from "pg";
import { GET as follow } from "@/app/api/desk/events/route";
import { GET as readQueue } from "@/app/api/desk/queue/route";
import type { OfficerActor } from "@/lib/domain/actors";
import { db, disconnect, inTransaction } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { tellDesks } from "@/lib/server/db/desk-notices";
import { watchDesk } from "@/lib/server/engine/desk-changes";
import { endSession } from "@/lib/server/edge/auth/sessions";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { emptyTables, sql, testDatabaseUrl } from "../../support/database";
import { aBooked, aSubmitted, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { aRequest } from "../../support/factories/requests";

jest.mock("next-intl/server", () =>
  jest.requireActual<typeof import("../../support/request")>("../../support/request").wordsOfRequest(),
);

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
  await aHall({ id: "2" });
});
afterAll(disconnect);

/** Follows a topic; `next` is the next thing told, in order. */
const following = async (topic: string, watcherId = topic) => {
  const told: string[] = [];
  let wake = (): void => undefined;
  const stop = watchDesk({
    topic,
    watcherId,
    tell: (news) => {
      told.push(news);
      wake();
    },
    end: () => undefined,
  });
  const next = async (): Promise<string> => {
    while (told.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return told.shift() ?? "";
  };
  expect(await next()).toBe("connected");
  return { next, told, stop: stop ?? (() => undefined) };
};
/** Whatever was told before this has been heard once it is heard. */
const mark = (topic: string) => sql(`SELECT pg_notify('desk_changes', $1)`, [topic]);

describe("a change of a desk's list", () => {
  test("is told once it is committed, to the desks it concerns and to no other", async () => {
    const { id } = await aSubmitted();
    const [review, decisions] = [await following("review:"), await following("decisions:")];
    expectOk(await claimApplication({ actor: await anOfficer(["PRE_REVIEWER"]), applicationId: id }));
    expect(await review.next()).toBe("changed");
    await mark("decisions:");
    expect(await decisions.next()).toBe("changed");
    expect([review.told, decisions.told]).toEqual([[], []]);
    review.stop();
    decisions.stop();
  });

  test("that is rolled back is told to nobody", async () => {
    const review = await following("review:");
    const failing = inTransaction(async (tx) => {
      await tellDesks(tx, ["review"]);
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    const refused = await claimApplication({
      actor: await anOfficer(["WINDOW"], "1"),
      applicationId: (await aBooked()).id,
    });
    expect(refused.kind).not.toBe("ok");
    review.told.length = 0;
    await mark("review:");
    expect(await review.next()).toBe("changed");
    expect(review.told).toEqual([]);
    review.stop();
  });

  test("of a ticket is told in its hall: given, called; the other hall hears nothing", async () => {
    const visit = await aBooked();
    await setPracticeTime(new Date("2026-11-24T10:05:00+08:00"));
    const [counter, other] = [await following("counter:1"), await following("counter:2")];
    expectOk(await checkIn({ actor: await anOfficer(["RECEPTION"], "1"), number: visit.serial }));
    expect(await counter.next()).toBe("changed");
    expectOk(await callNext({ actor: await anOfficer(["WINDOW"], "1"), place: "51", forInterview: false }));
    expect(await counter.next()).toBe("changed");
    await mark("counter:2");
    expect(await other.next()).toBe("changed");
    expect(other.told).toEqual([]);
    counter.stop();
    other.stop();
  });

  test("is told by desk and hall alone, never by a case or a name", async () => {
    const visit = await aBooked();
    const { id } = await aSubmitted();
    await setPracticeTime(new Date("2026-11-24T10:05:00+08:00"));
    const client = new pg.Client({ connectionString: testDatabaseUrl() });
    await client.connect();
    const payloads: (string | undefined)[] = [];
    client.on("notification", ({ payload }) => payloads.push(payload));
    await client.query("LISTEN desk_changes");
    expectOk(await checkIn({ actor: await anOfficer(["RECEPTION"], "1"), number: visit.serial }));
    expectOk(await claimApplication({ actor: await anOfficer(["PRE_REVIEWER"]), applicationId: id }));
    await client.query("SELECT 1");
    await client.end();
    expect(payloads.sort()).toEqual(["counter:1", "hall:1", "interview:1", "reception:1", "review:"]);
  });
});

const BACKEND = `application_name = 'desk changes' AND datname = current_database()`;
const listeners = () => sql<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE ${BACKEND}`);

test("one connection listens for everybody; lost, it is said so and made again", async () => {
  const [first, second] = [await following("review:", "a"), await following("decisions:", "b")];
  expect(await listeners()).toHaveLength(1);
  await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${BACKEND}`);
  expect(await first.next()).toBe("away");
  expect(await first.next()).toBe("connected");
  await mark("review:");
  expect(await first.next()).toBe("changed");
  first.stop();
  second.stop();
});

describe("GET /api/desk/events", () => {
  const ask = async (desk: string, actor?: OfficerActor, signal?: AbortSignal) =>
    follow(new Request(await aRequest("GET", `/api/desk/events?desk=${desk}`, { actor }), { signal }));
  /** Reads the stream until `words` were said; rejects when it ends before. */
  const heard = async (reader: ReadableStreamDefaultReader<Uint8Array>, words: string): Promise<void> => {
    for (let text = ""; !text.includes(words);) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`ended after ${text}`);
      text += new TextDecoder().decode(value);
    }
  };
  const readerOf = (response: Response) => response.body!.getReader();

  test("streams what happens at the desk, uncompressed and unstored", async () => {
    const { id } = await aSubmitted();
    const actor = await anOfficer(["PRE_REVIEWER"]);
    const response = await ask("review", actor);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("cache-control")).toContain("no-transform");
    expect(response.headers.get("connection")).toBe("close");
    const reader = readerOf(response);
    await heard(reader, "event: connected");
    expectOk(await claimApplication({ actor, applicationId: id }));
    await heard(reader, "event: changed");
    await reader.cancel();
  });

  test("is for who may enter the desk, and a desk of a hall for who has one", async () => {
    expect((await ask("review")).status).toBe(401);
    expect((await ask("review", await anOfficer(["APPROVER"]))).status).toBe(403);
    expect((await ask("counter", { ...(await anOfficer(["WINDOW"])), hallId: null })).status).toBe(403);
    expect((await ask("schedule", await anOfficer(["ADMIN"]))).status).toBeGreaterThanOrEqual(400);
  });

  test("is given to one officer four times at once; who leaves makes room", async () => {
    const actor = await anOfficer(["APPROVER"]);
    const leaving = new AbortController();
    const first = await ask("decisions", actor, leaving.signal);
    const others = [
      await ask("decisions", actor),
      await ask("decisions", actor),
      await ask("decisions", actor),
    ];
    expect((await ask("decisions", actor)).status).toBe(429);
    leaving.abort();
    const reader = readerOf(first);
    for (let over = false; !over;) over = (await reader.read()).done;
    const again = await ask("decisions", actor);
    expect(again.status).toBe(200);
    for (const open of [...others, again]) await open.body?.cancel();
  });

  test("keeps no session alive, and ends with it", async () => {
    jest.useFakeTimers({
      doNotFake: [
        "Date",
        "hrtime",
        "nextTick",
        "performance",
        "queueMicrotask",
        "setImmediate",
        "clearImmediate",
        "setTimeout",
        "clearTimeout",
      ],
    });
    try {
      const actor = await anOfficer(["PRODUCTION"]);
      const request = await aRequest("GET", "/api/desk/events?desk=production", { actor });
      const session = await db.session.findFirstOrThrow({ where: { officerId: actor.officerId } });
      const before = new Date(session.lastSeenAt.getTime() - 5 * 60_000);
      await db.session.update({ where: { id: session.id }, data: { lastSeenAt: before } });
      const reader = readerOf(await follow(request));
      await heard(reader, "event: connected");
      jest.advanceTimersByTime(20_000);
      await heard(reader, "event: here");
      const { lastSeenAt } = await db.session.findUniqueOrThrow({ where: { id: session.id } });
      expect(lastSeenAt).toEqual(before);
      await endSession(session.id, "signedOut");
      jest.advanceTimersByTime(20_000);
      for (let over = false; !over;) over = (await reader.read()).done;
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("GET /api/desk/queue", () => {
  const ask = async (query: string, actor?: OfficerActor) =>
    readQueue(await aRequest("GET", `/api/desk/queue?language=en&${query}`, { actor }));

  test("tells the queue beside a case to its own desk, and is no look at the open case", async () => {
    const { serial } = await aSubmitted();
    const actor = await anOfficer(["PRE_REVIEWER"]);
    const answer = await ask("desk=review&show=all", actor);
    expect(await answer.json()).toMatchObject({ entries: [{ serial, round: 1 }] });
    expect(await (await ask("desk=review&show=mine", actor)).json()).toMatchObject({ entries: [] });
    const looks = await db.auditEntry.findMany({ where: { actorId: actor.officerId } });
    expect(looks.map(({ action }) => action)).toEqual(["readQueue"]);
  });

  test("is refused to everybody else", async () => {
    expect((await ask("desk=review")).status).toBe(401);
    expect((await ask("desk=review", await anOfficer(["APPROVER"]))).status).toBe(403);
    expect((await ask("desk=decisions", await anOfficer(["PRE_REVIEWER"]))).status).toBe(403);
    expect((await ask("desk=production", await anOfficer(["PRODUCTION"]))).status).toBeGreaterThanOrEqual(
      400,
    );
  });

  test("keeps no session alive", async () => {
    const actor = await anOfficer(["PRE_REVIEWER"]);
    const request = await aRequest("GET", "/api/desk/queue?language=en&desk=review", { actor });
    const { id, lastSeenAt } = await db.session.findFirstOrThrow({ where: { officerId: actor.officerId } });
    const before = new Date(lastSeenAt.getTime() - 5 * 60_000);
    await db.session.update({ where: { id }, data: { lastSeenAt: before } });
    expect((await readQueue(request)).status).toBe(200);
    expect((await db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt).toEqual(before);
  });
});
