import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { APPLICATION_TYPES, factsOfType } from "@/lib/domain/types/known-types";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { approveApplication } from "@/lib/use-cases/deciding/approve-application";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { emptyTables } from "../../support/database";
import { aCompleteDraft, declarationOf, expectOk, version } from "../../support/factories/cases";
import { aReady, anAccepted, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { printedText } from "../../support/printed-text";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

describe.each(APPLICATION_TYPES)("%s", (type) => {
  test("goes from the draft through every desk to the permit in hand", async () => {
    const ready = await aReady({ type });
    expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId: ready.id }));
    const row = await db.application.findUniqueOrThrow({
      where: { id: ready.id },
      include: { permit: true, receipt: true, tickets: true },
    });
    expect(row).toMatchObject({
      type,
      state: "COLLECTED",
      interviewRequired: false,
      permit: { validUntil: ready.answers.requestedUntil },
    });
    const { ticketLetter, fee } = factsOfType(type);
    expect(row.tickets.map(({ number }) => number[0])).toEqual([ticketLetter]);
    expect(row.receipt?.fee).toBe(
      fee(shanghaiDate(row.receipt?.acceptedAt ?? new Date(0)), ready.answers) ?? null,
    );
  });

  test("prints what it is on the official form", async () => {
    const there = await atWindow({ type });
    const form = expectOk(
      await readDocument({ actor: there.applicant, applicationId: there.id, file: "application-form.pdf" }),
    );
    const text = printedText(form.bytes);
    expect(text).toContain({ FIRST: "首次", EXTENSION: "延期", RENEWAL: "换发", REISSUE: "补发" }[type]);
  });
});

describe("the decision", () => {
  const grant = async (type: (typeof APPLICATION_TYPES)[number], validUntil: string) => {
    const { id } = await anAccepted({ type });
    const actor = await anOfficer(["APPROVER"], null, "赵正批");
    return approveApplication({ actor, applicationId: id, version: await version(id), validUntil });
  };

  test("never prolongs a permit that is reissued", async () => {
    expect(await grant("REISSUE", "2027-07-22")).toMatchObject({ kind: "invalid" });
    expectOk(await grant("REISSUE", "2027-07-21"));
  });

  test("prolongs a permit that is extended beyond the one held", async () => {
    const held = "2027-01-22";
    expect(await grant("EXTENSION", held)).toMatchObject({ kind: "invalid" });
    expectOk(await grant("EXTENSION", "2027-06-30"));
  });
});

test("a bar of the type keeps from submitting", async () => {
  const draft = await aCompleteDraft({ type: "EXTENSION", answers: { heldExpiresOn: "2026-11-30" } });
  expect(await submitApplication(declarationOf(draft))).toMatchObject({
    code: "notEligible",
    data: { findings: ["permitRunsOut"] },
  });
});
