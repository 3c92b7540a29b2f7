import { STATES } from "@/lib/domain/case/states";
import { verifyAudit } from "@/lib/server/db/audit";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { passwordMatches } from "@/lib/server/edge/auth/passwords";
import { practiceOffset } from "@/lib/server/base/clock";
import { db, disconnect } from "@/lib/server/db/client";
import { openAnswers } from "@/lib/server/db/repositories/applications";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { storage } from "@/lib/server/ports/storage/storage";
import { currentForm } from "@/lib/domain/types/known-types";
import { DEMO_OFFICERS } from "@/prisma/seed/people/accounts";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { needsGuardian } from "@/lib/domain/people/guardian";
import { emptyTables } from "../../support/database";

const SEED_TIMEOUT = 180_000;
const TUESDAY_MORNING = new Date("2026-11-24T10:20:00+08:00");
const INVENTED = /^\+?(?:86)?1990000\d{4}$/;

const SUBMITTED = {
  id: true,
  consents: true,
  guardianName: true,
  submittedAt: true,
  application: { select: { id: true, answersCipher: true } },
} as const;

/** State by person: what the seed promises, whatever ids and numbers it drew. */
const outline = async (): Promise<string[]> => {
  const rows = await db.application.findMany({
    select: {
      fullName: true,
      state: true,
      round: true,
      events: { select: { event: true }, orderBy: { at: "asc" } },
    },
  });
  return rows
    .map(({ fullName, state, round, events }) =>
      [fullName, state, round, ...events.map(({ event }) => event)].join(" "),
    )
    .sort();
};

beforeAll(async () => {
  await seedDemo(TUESDAY_MORNING);
}, SEED_TIMEOUT);
afterAll(disconnect);

describe("the demo's seed on a Tuesday at 10:20", () => {
  it("shows every state of the lifecycle", async () => {
    const rows = await db.application.groupBy({ by: ["state"] });
    expect(rows.map((row) => row.state).sort()).toEqual([...STATES].sort());
  });

  it("gives each officer work", async () => {
    const waiting = await db.application.findMany({ where: { state: "SUBMITTED" } });
    expect(waiting.length).toBeGreaterThanOrEqual(4);
    expect(waiting.some(({ dueOn }) => dueOn === "2026-11-24")).toBe(true);
    expect(waiting.some(({ round }) => round === 2)).toBe(true);
    const expected = await db.appointment.findMany({ where: { date: "2026-11-24", status: "BOOKED" } });
    expect(new Set(expected.map(({ hallId }) => hallId))).toEqual(new Set(["1", "2"]));
    const tickets = await db.ticket.findMany({ where: { date: "2026-11-24" } });
    expect(tickets.map(({ hallId, forInterview, status }) => [hallId, forInterview, status]).sort()).toEqual(
      [
        ["1", false, "SERVING"],
        ["1", false, "WAITING"],
        ["1", true, "SERVING"],
        ["2", true, "WAITING"],
      ].sort(),
    );
    // Of earlier days nobody waits any more.
    const before = await db.ticket.findMany({ where: { date: { not: "2026-11-24" } } });
    expect(before.filter(({ status }) => status !== "DONE" && status !== "MISSED")).toEqual([]);
    const methods = await db.delivery.findMany({ where: { application: { state: "PRODUCING" } } });
    expect(methods.map(({ method }) => method).sort()).toEqual(["EMS", "PICKUP"]);
  });

  it("fills the lists of reports, of requests about data and of lost phones", async () => {
    const tips = await db.tip.groupBy({ by: ["state"], _count: true });
    expect(tips.map(({ state, _count }) => [state, _count]).sort()).toEqual([
      ["CLOSED", 1],
      ["RECEIVED", 2],
      ["TAKEN_UP", 1],
    ]);
    const requests = await db.dataRequest.findMany({ select: { kind: true, state: true } });
    expect(requests.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      "CORRECTION RECEIVED",
      "CORRECTION RECEIVED",
      "ERASURE RECEIVED",
    ]);
    const lost = await db.phoneRecovery.findMany();
    expect(lost.map(({ state, applicationId }) => [state, applicationId !== null])).toEqual([["OPEN", true]]);
  });

  it("keeps four eyes: no approver reviewed or accepted his own case", async () => {
    const decided = await db.application.findMany({ where: { approverId: { not: null } } });
    expect(decided.length).toBeGreaterThan(4);
    for (const { approverId, preReviewerId, windowOfficerId } of decided)
      expect([preReviewerId, windowOfficerId]).not.toContain(approverId);
  });

  it("has every event, text message and audit row in the past, in the order of time", async () => {
    const events = await db.applicationEvent.findMany({ orderBy: [{ applicationId: "asc" }, { at: "asc" }] });
    for (const event of events) expect(event.at.getTime()).toBeLessThanOrEqual(TUESDAY_MORNING.getTime());
    for (const [index, event] of events.entries()) {
      const next = events[index + 1];
      if (next?.applicationId === event.applicationId) expect(next.from).toBe(event.to);
    }
    const texts = await db.demoSms.findMany({ orderBy: { sequence: "asc" } });
    expect(texts.length).toBeGreaterThan(60);
    for (const [index, text] of texts.entries()) {
      expect(text.createdAt.getTime()).toBeLessThanOrEqual(TUESDAY_MORNING.getTime());
      expect(text.createdAt.getTime()).toBeGreaterThanOrEqual(texts[index - 1]?.createdAt.getTime() ?? 0);
    }
    expect(await db.outboxMessage.count({ where: { status: { not: "DONE" } } })).toBe(0);
    expect(await db.auditEntry.count({ where: { at: { gt: TUESDAY_MORNING } } })).toBe(0);
  });

  it("lets a guardian consent for children alone", async () => {
    const submissions = await db.submission.findMany({ select: SUBMITTED });
    const minors = submissions.filter(({ application: { id, answersCipher }, submittedAt }) =>
      needsGuardian(openAnswers({ id, answersCipher }).birthDate, shanghaiDate(submittedAt)),
    );
    expect(minors.length).toBeGreaterThan(0);
    const consented = submissions.filter(({ consents }) => consents.includes("GUARDIAN"));
    expect(consented.map(({ id }) => id).sort()).toEqual(minors.map(({ id }) => id).sort());
    const named = submissions.filter(({ guardianName }) => guardianName !== "");
    expect(named.map(({ id }) => id).sort()).toEqual(minors.map(({ id }) => id).sort());
  });

  it("leaves no practice clock behind", async () => {
    expect(await db.practiceClock.count()).toBe(0);
    expect(practiceOffset()).toBe(0);
  });

  it("writes an audit chain that holds", async () => {
    const verdict = await verifyAudit();
    expect(verdict.broken).toBeUndefined();
    expect(verdict.rows).toBeGreaterThan(500);
  });

  it("uses no phone but 199 0000 xxxx, and leaves 0001 to 0009 free", async () => {
    const [accounts, officers, messages, applications] = await Promise.all([
      db.account.findMany(),
      db.officer.findMany(),
      db.outboxMessage.findMany({ where: { kind: "SMS" } }),
      db.application.findMany(),
    ]);
    const mobiles = [...currentForm("FIRST").questions.values()]
      .filter(({ kind, name }) => kind === "tel" && name !== "employerPhone")
      .map(({ name }) => name);
    const phones = [
      ...accounts.map((account) => openPhone("Account", account)),
      ...officers.map((officer) => openPhone("Officer", officer)),
      ...messages.map(({ key, payloadCipher }) => readSms(key, payloadCipher).to),
      ...applications.flatMap((row) => mobiles.map((name) => openAnswers(row)[name] ?? "")),
    ].filter(Boolean);
    for (const phone of phones) expect(phone.replaceAll(" ", "")).toMatch(INVENTED);
    for (const phone of phones) expect(phone.replaceAll(" ", "")).not.toMatch(/000000\d$/);
  });

  it("stores a photo and every paper as a picture that can be opened", async () => {
    const files = await db.storedFile.findMany({ where: { application: { state: { not: "DRAFT" } } } });
    const applications = await db.application.count({ where: { state: { not: "DRAFT" } } });
    expect(files.filter(({ slot }) => slot === "PHOTO")).toHaveLength(applications);
    for (const file of files.slice(0, 20)) {
      const bytes = await storage.get(file.storageKey);
      expect(bytes).toHaveLength(file.bytes);
      expect(bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    }
  });

  it("lets officers in with the passwords that are shown", async () => {
    const [shown] = DEMO_OFFICERS;
    const officer = await db.officer.findUniqueOrThrow({ where: { staffNo: shown?.staffNumber ?? "" } });
    expect(await passwordMatches(officer.passwordHash, shown?.password ?? "")).toBe(true);
    expect(await db.officer.count()).toBe(DEMO_OFFICERS.length);
  });

  it("has a studio receipt of this year and one that is too old", async () => {
    const days = (await db.registryPhoto.findMany()).map(({ takenOn }) => takenOn).sort();
    expect(days[0]! < "2025-11-24").toBe(true);
    expect(days.at(-1)! > "2026-11-01").toBe(true);
  });

  it("suspends who missed three visits and not who missed two, with days left to come to a hall", async () => {
    const counts = await db.noShow.groupBy({ by: ["personIndex"], _count: true });
    expect(counts.map(({ _count }) => _count).sort()).toEqual([2, 3]);
    expect(await db.demoSms.count({ where: { template: "suspended" } })).toBe(1);
    const missed = await db.application.findMany({
      where: { appointments: { some: { status: "NO_SHOW" } } },
      select: { state: true, dueOn: true },
    });
    expect(missed.map(({ state, dueOn }) => [state, dueOn! >= "2026-11-27"])).toEqual([
      ["TO_BOOK", true],
      ["TO_BOOK", true],
    ]);
  });

  it("has who waits for a place, a place that is offered, appeals, and halls of different release", async () => {
    const waiting = await db.waitingEntry.findMany();
    expect(waiting.map(({ state, hallIds }) => [state, hallIds]).sort()).toEqual([
      ["OFFERED", ["1"]],
      ["WAITING", ["2"]],
    ]);
    const [place] = await db.returnedPlace.findMany({ where: { entryId: { not: null } } });
    expect(place).toMatchObject({ hallId: "1", start: "11:00" });
    expect(place?.offerUntil?.getTime()).toBeGreaterThan(TUESDAY_MORNING.getTime());
    const appeals = await db.noShowAppeal.groupBy({ by: ["state"], _count: true });
    expect(appeals.map(({ state, _count }) => [state, _count]).sort()).toEqual([
      ["GRANTED", 1],
      ["OPEN", 1],
    ]);
    expect(await db.noShow.count({ where: { waivedAt: { not: null } } })).toBe(1);
    const halls = await db.hall.findMany({ where: { open: true } });
    expect(new Set(halls.map(({ dripPercent, releaseDays }) => `${dripPercent} ${releaseDays}`)).size).toBe(
      3,
    );
    expect(await db.slot.count({ where: { keptBack: { gt: 0 } } })).toBeGreaterThan(0);
  });
});

it(
  "makes the same families again on a Sunday night",
  async () => {
    const before = await outline();
    await emptyTables();
    await seedDemo(new Date("2026-11-29T22:40:00+08:00"));
    expect(await outline()).toEqual(before);
  },
  SEED_TIMEOUT,
);
