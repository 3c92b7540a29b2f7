import { caseBySerial } from "@/lib/server/db/questions/officer/case-by-serial";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { erasable } from "@/lib/server/db/questions/data-requests/own-requests";
import { refusalOfFailure } from "@/lib/server/edge/actions/run-action";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { kindOf } from "@/lib/server/documents/kinds";
import { verifyPaper } from "@/lib/use-cases/reading/verify-paper";
import { db, disconnect } from "@/lib/server/db/client";
import { type ACase, aClaimed, aSubmitted, expectOk } from "../../support/factories/cases";
import { atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { onAMonday } from "../../support/practice-days";

beforeEach(() => onAMonday());
afterAll(disconnect);

/** As another version of the house would leave it, or a hand in the database. */
const stateless = async <T extends ACase>(found: T): Promise<T> => {
  await db.application.update({ where: { id: found.id }, data: { state: "IN_ORBIT" } });
  return found;
};

test("is told in words at every desk that works on cases, to nobody else, and the look is written down", async () => {
  const found = await stateless(await atWindow());
  const told = { access: "unreadable", found: { serial: found.serial, state: undefined, held: false } };
  const { windowOfficer, id } = found;
  const looks = [
    [windowOfficer, "window"],
    [await anOfficer(["PRE_REVIEWER"]), "preReview"],
    [await anOfficer(["APPROVER"], null), "decision"],
  ] as const;
  for (const [actor, purpose] of looks) {
    expect(await caseForOfficer(actor, id, purpose)).toMatchObject(told);
    const look = { action: "readCase", actorId: actor.officerId, subject: `application:${id}` };
    expect(await db.auditEntry.count({ where: look })).toBeGreaterThan(0);
    expect(await caseBySerial(actor, found.serial)).toEqual({ kind: "stateless", serial: found.serial });
  }
  await aHall({ id: "2" });
  const strangers = [
    [await anOfficer(["ADMIN"], null), "preReview"],
    [await anOfficer(["WINDOW"], "2"), "window"],
  ] as const;
  for (const [actor, purpose] of strangers) {
    expect(await caseForOfficer(actor, id, purpose)).toEqual({ access: "no" });
    expect(await caseBySerial(actor, found.serial)).toEqual({ kind: "none", serial: found.serial });
  }
});

test("refuses acts and papers in words", async () => {
  const { id: applicationId, applicant } = await stateless(await aSubmitted());
  const actor = await anOfficer(["PRE_REVIEWER"]);
  expect(await claimApplication({ actor, applicationId })).toMatchObject({ code: "caseUnreadable" });
  const reading = readDocument({ actor: applicant, applicationId, file: "application-form.pdf" });
  expect(refusalOfFailure(await reading.catch((error: unknown) => error))).toMatchObject({
    code: "caseUnreadable",
  });
});

test("says of a print that nobody can tell whether it holds, and of an erasure that it is kept", async () => {
  const found = await aSubmitted();
  const { verify = "" } = await kindOf("APPLICATION_FORM").load(found.id, 1);
  await stateless(found);
  const asked = { token: verify.split("/").at(-1) ?? "", address: "198.51.100.7" };
  expect(expectOk(await verifyPaper(asked))).toMatchObject({ standing: "uncertain" });
  expect(await erasable(found.applicant)).toMatchObject({
    drafts: 0,
    kept: [{ serial: found.serial, state: undefined, until: undefined }],
  });
});

test("stands beside the case of the same person without holding that case up", async () => {
  const { answers } = await stateless(await aSubmitted());
  const { familyName = "", givenName = "", birthDate = "" } = answers;
  const other = await aClaimed({ answers: { familyName, givenName, birthDate, passportNo: "Q7654321" } });
  expect(await caseForOfficer(other.preReviewer, other.id, "preReview")).toMatchObject({
    access: "yes",
    found: { alike: [{ state: undefined, mayOpen: false, about: undefined }] },
  });
});
