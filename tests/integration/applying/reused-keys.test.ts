import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { amendApplication } from "@/lib/use-cases/applying/amend-application";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { emptyTables } from "@/tests/support/database";
import {
  type ACase,
  aCompleteDraft,
  aFile,
  aReturned,
  aToBook,
  bookingOf,
  declarationOf,
  expectOk,
} from "@/tests/support/factories/cases";
import { aCorrection } from "@/tests/support/factories/hall-cases";
import { aHall } from "@/tests/support/factories/halls";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const reused = { kind: "refused", code: "keyReused" };
const stateOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).state;

test("a key of one application submits no other", async () => {
  const [first, second] = [
    await aCompleteDraft(),
    await aCompleteDraft({ answers: { passportNo: "M46530363" } }),
  ];
  expectOk(await submitApplication(declarationOf(first, "key")));
  expect(await submitApplication(declarationOf(second, "key"))).toMatchObject(reused);
  expect(await stateOf(second.id)).toBe("DRAFT");
});

test("a key answers the same declaration the same, and no other", async () => {
  const draft = await aCompleteDraft();
  const declaration = declarationOf(draft, "key");
  const submitted = await submitApplication(declaration);
  expect(await submitApplication(declaration)).toEqual(submitted);
  expect(await submitApplication({ ...declaration, guardianName: "SOMEBODY ELSE" })).toMatchObject(reused);
  const fewer = { ...declaration, consents: declaration.consents.slice(1) };
  expect(await submitApplication(fewer)).toMatchObject(reused);
});

test("the key of the submission is none for the resubmission of what was returned", async () => {
  const returned = await aReturned();
  const { idempotencyKey } = await db.submission.findFirstOrThrow({ where: { applicationId: returned.id } });
  const target = { actor: returned.applicant, applicationId: returned.id };
  expectOk(await saveSupplement({ ...target, answers: { heldNo: "V7654321" }, final: true }));
  await aFile(returned.id, "RELATIONSHIP_PROOF");
  expect(await resubmitApplication({ ...target, idempotencyKey })).toMatchObject(reused);
  expect(await stateOf(returned.id)).toBe("RETURNED");
  const again = await resubmitApplication({ ...target, idempotencyKey: "second" });
  expectOk(again);
  expect(await resubmitApplication({ ...target, idempotencyKey: "second" })).toEqual(again);
});

test("a key of one correction for the window is none for another, and answers the same the same", async () => {
  const there = await aCorrection();
  const target = { actor: there.applicant, applicationId: there.id };
  const answer = async (heldNo: string) =>
    expectOk(await saveSupplement({ ...target, answers: { heldNo }, final: true }));
  const amend = (idempotencyKey: string) => amendApplication({ ...target, idempotencyKey });
  await answer("V7654321");
  const amended = await amend("key");
  expectOk(amended);
  expect(await amend("key")).toEqual(amended);
  await answer("V1234567");
  expect(await amend("key")).toMatchObject(reused);
  const { idempotencyKey } = await db.submission.findFirstOrThrow({
    where: { applicationId: there.id, round: 1 },
  });
  expect(await amend(idempotencyKey)).toMatchObject(reused);
  const rounds = () => db.submission.count({ where: { applicationId: there.id } });
  expect(await rounds()).toBe(2);
  expectOk(await amend("other-key"));
  expect(await rounds()).toBe(3);
  const other = await aCorrection();
  const theirs = { actor: other.applicant, applicationId: other.id };
  expectOk(await saveSupplement({ ...theirs, answers: { heldNo: "V1234567" }, final: true }));
  expect(await amendApplication({ ...theirs, idempotencyKey: "other-key" })).toMatchObject(reused);
}, 30_000);

test("a key that booked one hour books no other, and answers the same hour the same", async () => {
  const found: ACase = await aToBook();
  const wish = await bookingOf(found);
  const booked = await bookAppointment(wish);
  expectOk(booked);
  expect(await bookAppointment(wish)).toEqual(booked);
  expect(await bookAppointment({ ...wish, start: wish.start === "10:00" ? "11:00" : "10:00" })).toMatchObject(
    reused,
  );
});
