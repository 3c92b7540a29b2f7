import type { OfficerActor } from "@/lib/domain/actors";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { claimNext } from "@/lib/use-cases/reviewing/claim-next";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { stateReadingReason } from "@/lib/use-cases/reviewing/state-reading-reason";
import { emptyTables } from "../../support/database";
import { aClaimed, aSubmitted, expectOk } from "../../support/factories/cases";
import { anOfficer } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

test("who holds the case reads the passport number whole, which is written down; a colleague reads it masked", async () => {
  const { preReviewer, id, answers } = await aClaimed();
  const opened = async (officer: OfficerActor) => {
    const read = await caseForOfficer(officer, id, "preReview");
    if (read.access !== "yes") throw new Error("the case stays closed");
    return read.found;
  };
  const looks = (actorId: string) =>
    db.auditEntry.findMany({ where: { actorId, action: { in: ["readCase", "revealPassport"] } } });
  expect(await opened(preReviewer)).toMatchObject({
    passportShown: true,
    answers: { passportNo: answers.passportNo },
  });
  expect((await looks(preReviewer.officerId)).map(({ action, data }) => [action, data])).toEqual([
    ["readCase", { purpose: "preReview" }],
    ["revealPassport", { reason: "compare" }],
  ]);
  const colleague = await anOfficer(["PRE_REVIEWER"]);
  expectOk(
    await stateReadingReason({ actor: colleague, applicationId: id, reason: "enquiry", words: "来电咨询" }),
  );
  const masked = await opened(colleague);
  expect(masked.passportShown).toBe(false);
  expect(masked.answers.passportNo).toContain("*");
  expect((await looks(colleague.officerId)).map(({ action }) => action)).toEqual(["readCase"]);
});

test("the next case is the officer's own first, then the first due that is free, then none", async () => {
  const { preReviewer, id } = await aClaimed();
  const free = [await aSubmitted(), await aSubmitted()];
  expect(await claimNext(preReviewer)).toBe(id);
  expectOk(await passPreReview({ actor: preReviewer, applicationId: id, interviewRequired: false }));
  const taken = await claimNext(preReviewer);
  expect(free.map((each) => each.id)).toContain(taken);
  expect((await db.application.findUniqueOrThrow({ where: { id: taken ?? "" } })).claimedById).toBe(
    preReviewer.officerId,
  );
  const colleague = await anOfficer(["PRE_REVIEWER"]);
  expect(await claimNext(colleague)).not.toBe(taken);
  expect(await claimNext(await anOfficer(["PRE_REVIEWER"]))).toBeUndefined();
  expect(await claimNext(await anOfficer(["WINDOW"]))).toBeUndefined();
});
