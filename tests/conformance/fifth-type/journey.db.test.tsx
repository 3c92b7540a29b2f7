import { EXPLANATION } from "../../support/factories/cases";
import { randomUUID } from "node:crypto";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { CaseData } from "@/components/desk/case/CaseData";
import { CaseDocuments } from "@/components/desk/case/CaseDocuments";
import type { Locale } from "@/lib/domain/locales";
import { factsOfType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { messagesOf } from "@/lib/server/base/messages";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { draftForStep } from "@/lib/server/db/questions/applicant/draft-for-step";
import { type CaseForOfficer, caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { shortReturnReason } from "@/lib/server/ports/sms/short-reasons";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { emptyTables } from "@/tests/support/database";
import * as cases from "@/tests/support/factories/cases";
import { aCheckedIn, allChecks, aReady, atWindow } from "@/tests/support/factories/hall-cases";
import { aHall } from "@/tests/support/factories/halls";
import { anOfficer } from "@/tests/support/factories/people";
import { printedText } from "@/tests/support/printed-text";
import { readSource, sourceFiles } from "@/tests/support/source-files";
import type { FileSlot } from "@/lib/domain/vocabulary";
import { HORSE } from ".";

// All it takes beside its folder: a line in the registry and its words among the messages.
jest.mock("@/lib/domain/types/registry", () => {
  const actual = jest.requireActual<{ TYPES: object }>("@/lib/domain/types/registry");
  const { FIFTH, MOUNTED } = jest.requireActual<{ FIFTH: object; MOUNTED: object }>(".");
  return { TYPES: { ...actual.TYPES, FIFTH, MOUNTED } };
});
jest.mock("@/lib/server/base/messages", () =>
  jest
    .requireActual<typeof import("./words")>("./words")
    .speakingOfHorses(jest.requireActual("@/lib/server/base/messages")),
);
jest.mock("@/messages/zh/vocabulary.json", () =>
  jest
    .requireActual<typeof import("./words")>("./words")
    .withItsPrint(
      "zh",
      jest.requireActual<typeof import("@/messages/zh/vocabulary.json")>("@/messages/zh/vocabulary.json"),
    ),
);
jest.mock("@/messages/en/vocabulary.json", () =>
  jest
    .requireActual<typeof import("./words")>("./words")
    .withItsPrint(
      "en",
      jest.requireActual<typeof import("@/messages/zh/vocabulary.json")>("@/messages/en/vocabulary.json"),
    ),
);

const facts = { type: "FIFTH" as ApplicationType, answers: { [HORSE]: "BINKY" } };
const { expectOk, version } = cases;

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

/** The page of the case as an officer reads it. */
const said = (locale: Locale, { files, required, ...content }: CaseForOfficer): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messagesOf(locale)}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error;
      }}
    >
      <CaseData content={{ ...content, files }} />
      <CaseDocuments content={content} files={files} required={required} />
    </NextIntlClientProvider>,
  );

test("a case of the fifth type goes from its first page to the permit in the holder's hand", async () => {
  const ready = await aReady(facts);
  const { applicant, id: applicationId } = ready;
  expect(ready.ticket.ticketNumber).toBe("H001");
  expect(await db.receipt.findUniqueOrThrow({ where: { applicationId } })).toMatchObject({ fee: null });
  for (const file of ["application-form.pdf", "receipt.pdf"]) {
    const paper = expectOk(await readDocument({ actor: applicant, applicationId, file }));
    const text = printedText(paper.bytes);
    for (const word of ["骑马", "On horseback"]) expect(text).toContain(word);
    if (file === "application-form.pdf") expect(text).toContain("Horse: BINKY");
  }
  expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId }));
  const events = await db.applicationEvent.findMany({ where: { applicationId }, orderBy: { at: "asc" } });
  expect(events.map(({ event }) => event).join(" ")).toBe(
    "submit claim pass book checkIn callWindow accept approve startProduction produced collect",
  );
}, 60_000);

test("its own question and paper are returned, named in the SMS, mended and submitted again", async () => {
  const { id: applicationId, applicant, preReviewer } = await cases.aClaimed(facts);
  const items = [
    { target: HORSE, reason: "incorrect", text: { zh: "请更正马的名字。", en: "Correct the name." } },
    {
      target: "HORSE_PASSPORT" as FileSlot,
      reason: "missingTranslation",
      text: { zh: "缺翻译件。", en: "No translation." },
    },
  ] as const;
  const act = { actor: preReviewer, applicationId };
  expectOk(await returnApplication({ ...act, version: await version(applicationId), items }));
  expect(shortReturnReason([items[0]], "en")).toContain("Name of the horse");
  expect(shortReturnReason([items[1]], "zh")).toContain("马匹护照");
  await cases.aFile(applicationId, "HORSE_PASSPORT");
  const request = { actor: applicant, applicationId };
  expectOk(await saveSupplement({ ...request, answers: { [HORSE]: "ROACH" }, final: true }));
  expectOk(await resubmitApplication({ ...request, idempotencyKey: randomUUID() }));
  expectOk(await claimApplication(act));
  const opened = await caseForOfficer(preReviewer, applicationId, "preReview");
  expect(cases.expectOpened(opened).changed).toEqual([HORSE]);
  // The type knows no interview: asking for one asks for nothing.
  expectOk(await passPreReview({ ...act, version: await version(applicationId), interviewRequired: true }));
  expect(await db.application.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({
    state: "TO_BOOK",
    interviewRequired: false,
    schemaVersion: 2,
  });
});

describe("the same type with an interview", () => {
  const heard = {
    type: "MOUNTED" as ApplicationType,
    answers: { [HORSE]: "BINKY" },
    interviewRequired: true,
  };
  const inInterview = async () => {
    const visit = await aCheckedIn(heard);
    const interviewer = await anOfficer(["INTERVIEWER"], "1", "王颖谈");
    const called = expectOk(await callNext({ actor: interviewer, place: "A", forInterview: true }));
    expect(called.applicationId).toBe(visit.id);
    expectOk(await serveTicket({ actor: interviewer, ticketId: visit.ticket.ticketId }));
    return { ...visit, interviewer };
  };
  const eventsOf = async (applicationId: string): Promise<string> =>
    (await db.applicationEvent.findMany({ where: { applicationId }, orderBy: { at: "asc" } }))
      .map(({ event }) => event)
      .join(" ");

  it("proposes it by its own rule, which the other has not", () => {
    const byDefault = (name: string) => factsOfType(heard.type).interview?.byDefault({ [HORSE]: name });
    expect([byDefault("ROACH"), byDefault("BINKY")]).toEqual([true, false]);
    expect(factsOfType(facts.type).interview).toBeUndefined();
  });

  it("leads from the ticket through the interview room to the window", async () => {
    const { id: applicationId, interviewer, ticket } = await inInterview();
    expect(ticket).toMatchObject({ ticketNumber: "I001", forInterview: true });
    const act = { applicationId, passed: true, record: "问答如实。" };
    expectOk(await recordInterview({ ...act, actor: interviewer }));
    const desk = await anOfficer(["WINDOW"], "1", "李文窗");
    const called = expectOk(await callNext({ actor: desk, place: "51", forInterview: false }));
    expectOk(await serveTicket({ actor: desk, ticketId: called.ticketId }));
    const checks = await allChecks(applicationId);
    expectOk(
      await acceptAtWindow({ actor: desk, applicationId, version: await version(applicationId), checks }),
    );
    expect(await eventsOf(applicationId)).toBe(
      "submit claim pass book checkIn callInterview interviewPass accept",
    );
  }, 60_000);

  it("ends where it is not passed", async () => {
    const { id: applicationId, interviewer } = await inInterview();
    const act = { actor: interviewer, applicationId, passed: false, record: "马是别人的。" };
    expectOk(await recordInterview({ ...act, reason: "statementsContradict", note: EXPLANATION }));
    expect(await eventsOf(applicationId)).toBe("submit claim pass book checkIn callInterview interviewFail");
  });

  it("goes straight to the window where the officer asks for none", async () => {
    const visit = await atWindow({ ...heard, interviewRequired: false });
    expect(visit.ticket).toMatchObject({ ticketNumber: "I001", forInterview: false });
  });
});

test.each([
  ["zh", ["马匹", "马的名字", "马匹护照", "马匹已驯服"]],
  ["en", ["Horse", "Name of the horse", "Horse passport", "The horse is tame"]],
] as const)("an officer reads its question, its check and its paper in %s", async (locale, words) => {
  const { id, preReviewer } = await cases.aClaimed(facts);
  const view = cases.expectOpened(await caseForOfficer(preReviewer, id, "preReview"));
  const page = said(locale, view);
  for (const word of words) expect(page).toContain(`${word}<`);
  // Masked by its group.
  expect(page).toContain("***");
  expect(page).not.toContain("BINKY");
});

test("what its check and its rule forbid cannot be submitted", async () => {
  const draft = await cases.aCompleteDraft(facts);
  const save = (name: string) =>
    saveStep({
      actor: draft.applicant,
      applicationId: draft.id,
      step: "family",
      answers: { ...draft.answers, [HORSE]: name },
      final: true,
    });
  expect(await save("LESLI")).toMatchObject({ kind: "invalid", fields: { [HORSE]: "notAnOption" } });
  expect(await save("WILD")).toMatchObject({ kind: "invalid", fields: { [HORSE]: "barred" } });
  expect((await draftForStep(draft.applicant, draft.id))?.findings).toMatchObject([
    { code: "horseIsWild", data: { name: "WILD" } },
  ]);
  expect(await submitApplication(cases.declarationOf(draft))).toMatchObject({ kind: "refused" });
});

test("nothing outside its folder names it", () => {
  const rooms = ["app", "components", "lib", "messages", "prisma", "scripts"];
  const naming = sourceFiles(...rooms).filter((path) => /\b(FIFTH|MOUNTED)\b|horse/i.test(readSource(path)));
  expect(naming).toEqual([]);
});
