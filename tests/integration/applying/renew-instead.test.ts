import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { openAnswers } from "@/lib/server/db/repositories/applications";
import { storage } from "@/lib/server/ports/storage/storage";
import { confirmAttachments } from "@/lib/use-cases/applying/confirm-step";
import { renewInstead } from "@/lib/use-cases/applying/renew-instead";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { emptyTables } from "../../support/database";
import {
  aBooked,
  aClaimed,
  type ACase,
  aFile,
  aReturned,
  aSubmitted,
  aToBook,
  declarationOf,
  expectOk,
  version,
} from "../../support/factories/cases";
import { aCheckedIn } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";
import { lastMessage } from "../../support/sent-messages";

const EXTENSION = { type: "EXTENSION" } as const;

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });
const renewed = async ({ applicant: actor, id: applicationId }: ACase) =>
  renewInstead({ actor, applicationId, version: await version(applicationId) });

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

test.each([
  ["SUBMITTED", aSubmitted],
  ["PRE_REVIEW", aClaimed],
  ["RETURNED", aReturned],
  ["TO_BOOK", aToBook],
  ["BOOKED", aBooked],
] as const)(
  "an extension in %s becomes the draft of a renewal with every answer and paper, and is withdrawn",
  async (state, make) => {
    const found = await make(EXTENSION);
    expect(await row(found.id)).toMatchObject({ state });
    const papers = await db.storedFile.findMany({ where: { applicationId: found.id } });
    const { id } = expectOk(await renewed(found));
    expect(await row(found.id)).toMatchObject({ state: "WITHDRAWN", claimedById: null });
    expect(await lastMessage()).toMatchObject({ template: "withdrawn", params: { no: found.serial } });
    const draft = await row(id);
    expect(draft).toMatchObject({ state: "DRAFT", type: "RENEWAL", carriedFrom: found.serial });
    const given = Object.entries(found.answers).filter(([, answer]) => answer);
    const { passportNo, passportIssuedOn, passportExpiresOn, nothingChanged, ...typed } =
      Object.fromEntries(given);
    expect(openAnswers(draft)).toMatchObject({
      ...typed,
      passportNo: "",
      passportIssuedOn: "",
      passportExpiresOn: "",
      changedPassport: "yes",
      formerPassportNo: passportNo,
    });
    expect([passportIssuedOn, passportExpiresOn, nothingChanged].every(Boolean)).toBe(true);
    const carried = await db.storedFile.findMany({ where: { applicationId: id } });
    expect(carried.map(({ slot }) => slot).sort()).toEqual(
      papers.map(({ slot }) => (slot === "PASSPORT_INFO" ? "OLD_PASSPORT" : slot)).sort(),
    );
    for (const { storageKey } of carried) expect(await storage.find(storageKey)).toBeDefined();
    expect(await db.noShow.count()).toBe(0);
    expect(await db.slot.count({ where: { booked: { gt: 0 } } })).toBe(0);
  },
);

test("the renewal is submitted once the new passport is in it and every step was looked at", async () => {
  const found = await aToBook(EXTENSION);
  const { applicant: actor } = found;
  const { id: applicationId } = expectOk(await renewed(found));
  const answers = openAnswers(await row(applicationId));
  const NEW = { passportNo: "M99990009", passportIssuedOn: "2026-11-20", passportExpiresOn: "2036-11-19" };
  const draft = { ...found, id: applicationId };
  const save = async (step: "personal" | "permit" | "family", changed: Readonly<Record<string, string>>) =>
    expectOk(
      await saveStep({
        actor,
        applicationId,
        version: await version(applicationId),
        step,
        answers: { ...(answers as Record<string, string>), ...changed },
        final: true,
      }),
    );
  await save("personal", NEW);
  await save("permit", { changedOn: "2026-11-20" });
  await save("family", {});
  expect(await submitApplication(declarationOf(draft))).toMatchObject({ code: "incomplete" });
  await aFile(applicationId, "PASSPORT_INFO");
  expectOk(await confirmAttachments({ actor, applicationId }));
  expectOk(await submitApplication(declarationOf(draft)));
  expect(await row(applicationId)).toMatchObject({ state: "SUBMITTED", round: 1 });
});

test("with too few working days left nothing is withdrawn, nor at the hall, nor for a stranger, nor on an old page", async () => {
  const late = await aToBook(EXTENSION);
  const stranger = { actor: await anApplicant(), applicationId: late.id, version: await version(late.id) };
  expect(await renewInstead(stranger)).toMatchObject({ code: "notFound" });
  expect(await renewInstead({ ...stranger, actor: late.applicant, version: 1 })).toMatchObject({
    code: "stale",
  });
  await setPracticeTime(new Date(`${late.answers.heldExpiresOn}T10:00:00+08:00`));
  expect(await renewed(late)).toMatchObject({ code: "renewalTooLate" });
  expect(await row(late.id)).toMatchObject({ state: "TO_BOOK" });
  expect(await db.application.count()).toBe(1);
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  expect(await renewed(await aCheckedIn(EXTENSION))).toMatchObject({ code: "illegalMove" });
});

test("a type that takes a new passport itself is none of this", async () => {
  const found = await aSubmitted();
  expect(await renewed(found)).toMatchObject({ code: "badRequest" });
  expect(await db.application.count()).toBe(1);
});
