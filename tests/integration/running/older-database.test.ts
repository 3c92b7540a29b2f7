import {
  bringOlderDatabase,
  ITS_MORNING,
  OLD,
  OLD_STATES,
  oldApplication,
} from "../../support/older-database";
import { applicationState, isUnderWay } from "@/lib/domain/case/states";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { verifyAudit } from "@/lib/server/db/audit";
import { db, disconnect } from "@/lib/server/db/client";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { homeOfApplicant } from "@/lib/server/db/questions/applicant/home-of-applicant";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { arrivalsOfToday } from "@/lib/server/db/questions/officer/arrivals-of-today";
import { hallQueue } from "@/lib/server/db/questions/officer/hall-queue";
import { preReviewQueue } from "@/lib/server/db/questions/officer/pre-review-queue";
import { productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import { storage } from "@/lib/server/ports/storage/storage";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { readFile } from "@/lib/use-cases/reading/read-file";
import { stateReadingReason } from "@/lib/use-cases/reviewing/state-reading-reason";
import { sql } from "../../support/database";
import { expectOk, expectOpened } from "../../support/factories/cases";
import { aPicture } from "../../support/files/pictures";
import { oldApplicant, oldOfficer } from "../../support/older-people";
import { printedText } from "../../support/printed-text";

beforeAll(async () => {
  await bringOlderDatabase();
  await setPracticeTime(new Date(ITS_MORNING));
  // The bytes lay in the storage, which a new version does not touch.
  const picture = await aPicture({ width: 60, height: 80 });
  for (const { storageKey } of OLD.StoredFile ?? []) await storage.put(String(storageKey), picture);
}, 60_000);
afterAll(disconnect);

/** Whose room a case of each state is in. What is finished, or its owner's turn, the pre-review reads for a reason. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  SUBMITTED: ["P1001", "P1002"],
  PRE_REVIEW: ["P1001"],
  BOOKED: ["P1003", "P1004", "P1005"],
  CHECKED_IN: ["P1003", "P1004", "P1005"],
  INTERVIEW: ["P1004", "P1005"],
  WINDOW_REVIEW: ["P1004", "P1005"],
  WINDOW_CORRECTION: ["P1004"],
  NOT_ACCEPTED: ["P1007"],
  INTERVIEW_FAILED: ["P1004", "P1005"],
  ACCEPTED: ["P1004", "P1009"],
  REFUSED: ["P1004", "P1009"],
  APPROVED: ["P1004", "P1009", "P1010"],
  PRODUCING: ["P1004", "P1009", "P1010"],
  READY: ["P1004", "P1009", "P1010"],
  DISPATCHED: ["P1007", "P1009", "P1010"],
  COLLECTED: ["P1004", "P1009"],
  RETURNED: [],
  LAPSED: [],
  PRE_REJECTED: [],
  TO_BOOK: [],
  WITHDRAWN: [],
};
const SUBMITTED_ONCE = OLD_STATES.filter((state) => state !== "DRAFT");
const filesIn = (state: string) =>
  (OLD.StoredFile ?? []).filter(
    ({ applicationId, removedAt }) => applicationId === oldApplication(state).id && removedAt === null,
  );

describe("a database of the version before", () => {
  it("holds an application in every state of its time", () => {
    expect([...OLD_STATES].sort()).toEqual([...Object.keys(ROOMS), "DRAFT"].sort());
  });

  it("keeps every row", async () => {
    for (const [table, rows] of Object.entries(OLD)) {
      const [counted] = await sql<{ count: string }>(`SELECT count(*) FROM "${table}"`);
      expect([table, Number(counted?.count)]).toEqual([table, rows.length]);
    }
  });

  // First: whoever reads a case adds to the chain.
  it("has an audit chain that holds", async () => {
    expect(await verifyAudit()).toEqual({ rows: OLD.AuditEntry?.length });
  });

  it.each(OLD_STATES)("shows its owner the application that is %s", async (state) => {
    const { id, serial } = oldApplication(state);
    const view = await applicationForApplicant(oldApplicant(state), id);
    expect(view).toMatchObject({ serial, state });
    expect(view?.fullName ? view.answers.passportNo : "draft").toBeTruthy();
  });

  it("counts the rounds of every case by its submissions, from 1", async () => {
    const rows = await sql<{ round: number; submissions: string; last: number | null }>(
      `SELECT a."round", count(s.*) AS submissions, max(s."round") AS last
       FROM "Application" a LEFT JOIN "Submission" s ON s."applicationId" = a."id" GROUP BY a."id"`,
    );
    for (const { round, submissions, last } of rows)
      expect([round, last ?? 1]).toEqual([
        Math.max(1, Number(submissions)),
        Math.max(1, Number(submissions)),
      ]);
  });

  it("fixes the day for booking of what is to be booked or has been", async () => {
    const rows = await sql<{ state: string; bookBy: string | null }>(
      `SELECT "state", "bookBy" FROM "Application" WHERE "state" IN ('TO_BOOK', 'BOOKED', 'WINDOW_CORRECTION')`,
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { bookBy } of rows) expect(bookBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("keeps every passport occupied by what is under way, and by nothing else", async () => {
    const rows = await sql<{ state: string; underWay: boolean }>(
      `SELECT "state", "underWay" FROM "Application"`,
    );
    for (const { state, underWay } of rows)
      expect([state, underWay]).toEqual([state, isUnderWay(applicationState(state))]);
  });

  it("opens the first page of every family", async () => {
    for (const { id } of OLD.Account ?? []) {
      const actor = {
        kind: "applicant",
        accountId: String(id),
        sessionId: String(id),
        locale: "en",
      } as const;
      expect((await homeOfApplicant(actor)).applications.length).toBeGreaterThan(0);
    }
  });
});

describe("the officers of the version before", () => {
  it.each(SUBMITTED_ONCE)("open the case that is %s in their rooms, and in no other", async (state) => {
    const { id, serial } = oldApplication(state);
    const inside: string[] = [];
    for (const { staffNo } of OLD.Officer ?? []) {
      const opened = await caseForOfficer(oldOfficer(String(staffNo)), id, "window");
      if (opened.access !== "yes") continue;
      inside.push(String(staffNo));
      const { answers, files, required, history, ...found } = opened.found;
      expect(found).toMatchObject({ serial, state });
      expect([answers.familyName, answers.sponsorFamilyName].every(Boolean)).toBe(true);
      expect(required.filter((slot) => !files.some((file) => file.slot === slot))).toEqual([]);
      expect(history.length).toBeGreaterThan(1);
      expect(found.asked.every(({ text }) => Boolean(text.zh && text.en))).toBe(true);
    }
    expect(inside.sort()).toEqual(ROOMS[state]);
  });

  it.each(SUBMITTED_ONCE)("read the case that is %s in the pre-review once they said why", async (state) => {
    const actor = oldOfficer("P1002");
    const { id, serial } = oldApplication(state);
    expectOk(
      await stateReadingReason({ actor, applicationId: id, reason: "enquiry", words: "申请人来电咨询。" }),
    );
    expect(expectOpened(await caseForOfficer(actor, id, "preReview"))).toMatchObject({ serial, state });
  });

  it("find in their lists what waits for them", async () => {
    const idsOf = (...wanted: string[]) => wanted.map((state) => oldApplication(state).id).sort();
    const listed = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
    const called = (rows: readonly { readonly applicationId: string }[]) =>
      rows.map(({ applicationId }) => applicationId).sort();

    const review = await preReviewQueue(oldOfficer("P1001"), "all");
    expect(listed(review.rows)).toEqual(idsOf("SUBMITTED", "PRE_REVIEW"));
    expect(review.counts).toMatchObject({ mine: 1, free: 1, all: 2 });
    const arrivals = (await arrivalsOfToday(oldOfficer("P1003"))).map(({ serial }) => serial);
    expect(arrivals.sort()).toEqual(
      ["CHECKED_IN", "INTERVIEW", "WINDOW_REVIEW"].map((state) => oldApplication(state).serial).sort(),
    );
    expect(called(await hallQueue(oldOfficer("P1004"), false))).toEqual(idsOf("CHECKED_IN", "WINDOW_REVIEW"));
    expect(called(await hallQueue(oldOfficer("P1005"), true))).toEqual(idsOf("INTERVIEW"));
    const { rows: decisions } = await decisionQueue(oldOfficer("P1009"));
    expect(listed(decisions)).toEqual(idsOf("ACCEPTED"));
    expect(decisions[0]).toMatchObject({ mayDecide: true });
  });

  it("find every permit in the production's lists, and on the permit its holder", async () => {
    const { toStart, inProduction, toSend, toCollect } = await productionQueue(oldOfficer("P1010"));
    const serials = [toStart, inProduction, toSend, toCollect].map(({ rows }) =>
      rows.map(({ serial }) => serial),
    );
    const serialOf = (state: string) => oldApplication(state).serial;
    expect(serials).toEqual([[serialOf("APPROVED")], [serialOf("PRODUCING")], [], [serialOf("READY")]]);
    for (const { passportNo } of [...toStart.rows, ...inProduction.rows, ...toCollect.rows])
      expect(passportNo).toMatch(/\*/);

    const permits = await db.permit.findMany({ include: { application: true } });
    expect(permits).toHaveLength(4);
    for (const { holderIndex, application } of permits) expect(holderIndex).toEqual(application.holderIndex);
  });

  it.each(["PRODUCING", "READY"])("print the permit that is %s", async (state) => {
    const { id } = oldApplication(state);
    const request = { actor: oldOfficer("P1010"), applicationId: id, file: "permit.pdf" };
    const { number } = await db.permit.findUniqueOrThrow({ where: { applicationId: id } });
    expect(printedText(expectOk(await readDocument(request)).bytes)).toContain(number);
  });
});

describe("the papers of the version before", () => {
  it.each(SUBMITTED_ONCE)(
    "are drawn for the owner of the application that is %s",
    async (state) => {
      const { id, serial } = oldApplication(state);
      const paper = (file: string) => readDocument({ actor: oldApplicant(state), applicationId: id, file });
      const form = expectOk(await paper("application-form.pdf"));
      expect(printedText(form.bytes)).toContain(serial);
      const receipt = OLD.Receipt?.find(({ applicationId }) => applicationId === id);
      if (receipt)
        expect(printedText(expectOk(await paper("receipt.pdf")).bytes)).toContain(String(receipt.number));
      else expect(await paper("receipt.pdf")).toMatchObject({ code: "notFound" });
    },
    30_000,
  );

  it.each(SUBMITTED_ONCE)("are opened as they were uploaded: %s", async (state) => {
    const files = filesIn(state);
    expect(files.length).toBeGreaterThan(0);
    for (const { id, originalName } of files)
      expect(expectOk(await readFile({ actor: oldApplicant(state), fileId: String(id) }))).toMatchObject({
        name: originalName,
      });
  });
});
