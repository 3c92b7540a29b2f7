import { serialNumber } from "@/lib/domain/case/serial-number";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { passportIndex } from "@/lib/server/db/repositories/applications";
import { httpSponsorRegistry, sponsorRegistry } from "@/lib/server/ports/registries/sponsor-registry";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { startApplication } from "@/lib/use-cases/applying/start-application";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { emptyTables } from "../../support/database";
import { hangUp, httpDouble, json } from "../../support/doubles/http-double";
import { aCompleteDraft, declarationOf, expectOk, expectOpened } from "../../support/factories/cases";
import { anApplicant, anOfficer } from "../../support/factories/people";

const IN_PROCESS = serialNumber("2026-10-12", 17);
const ISSUED = serialNumber("2026-08-12", 8);
const UNKNOWN = serialNumber("2026-10-12", 99);
const WORKER = "M70011223";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await db.registrySponsor.createMany({
    data: [
      { serial: IN_PROCESS, inProcess: true, passportIndex: passportIndex(WORKER) },
      { serial: ISSUED, inProcess: false, passportIndex: passportIndex(WORKER) },
    ],
  });
});
afterEach(() => jest.restoreAllMocks());
afterAll(disconnect);

const NO_PERMIT = {
  workPermitNo: "",
  workPermitExpiresOn: "",
  sponsorPermitNo: "",
  sponsorPermitExpiresOn: "",
};

const start = async (sponsorInProcessSerial: string) =>
  startApplication({
    actor: await anApplicant(),
    type: "FIRST",
    requestedUntil: "2027-11-23",
    sponsorInProcessSerial,
  });

describe("the serial number of a worker's application", () => {
  test("is looked up before the draft is made", async () => {
    expectOk(await start(IN_PROCESS));
    for (const [serial, code] of [
      [UNKNOWN, "serialUnknown"],
      [ISSUED, "serialIssued"],
    ] as const)
      expect(await start(serial)).toMatchObject({
        kind: "invalid",
        fields: { sponsorInProcessSerial: code },
      });
    expect(await db.application.count()).toBe(1);
  });

  test("must be of the worker named, once he is", async () => {
    const draft = await aCompleteDraft({ answers: { sponsorInProcessSerial: IN_PROCESS, ...NO_PERMIT } });
    const family = (sponsorPassportNo: string) =>
      saveStep({
        actor: draft.applicant,
        applicationId: draft.id,
        step: "family",
        answers: { ...draft.answers, sponsorPassportNo },
        final: true,
      });
    expect(await family("E99999999")).toMatchObject({
      kind: "invalid",
      fields: { sponsorInProcessSerial: "serialOfAnother" },
    });
    expectOk(await family(WORKER));
  });

  test("typed and never looked up is looked up at the submission", async () => {
    const draft = await aCompleteDraft({ answers: NO_PERMIT });
    const typed = (sponsorInProcessSerial: string) =>
      saveStep({
        actor: draft.applicant,
        applicationId: draft.id,
        step: "family",
        answers: { ...draft.answers, sponsorInProcessSerial },
        final: false,
      });
    expectOk(await typed(UNKNOWN));
    expect(await submitApplication(declarationOf(draft))).toMatchObject({
      code: "incomplete",
      data: { field: "sponsorInProcessSerial" },
    });
    expectOk(await typed(IN_PROCESS));
    expectOk(await submitApplication(declarationOf(draft)));
  });

  test("holds nobody up while the registry is away; the officer is told", async () => {
    const lookedAt = async (draft: Awaited<ReturnType<typeof aCompleteDraft>>) => {
      expectOk(await submitApplication(declarationOf(draft)));
      const officer = await anOfficer(["PRE_REVIEWER"]);
      expectOk(await claimApplication({ actor: officer, applicationId: draft.id }));
      return expectOpened(await caseForOfficer(officer, draft.id, "preReview")).sponsorFound;
    };
    const answers = { sponsorInProcessSerial: IN_PROCESS, ...NO_PERMIT };
    expect(await lookedAt(await aCompleteDraft({ answers }))).toBe(true);
    expect(await lookedAt(await aCompleteDraft())).toBeUndefined();
    jest.spyOn(sponsorRegistry, "find").mockResolvedValue("down");
    expect(await lookedAt(await aCompleteDraft({ answers }))).toBe(false);
  });

  test("is not found by trying", async () => {
    const actor = await anApplicant();
    const tried = jest.spyOn(sponsorRegistry, "find");
    for (let number = 1; number <= 25; number += 1)
      await startApplication({
        actor,
        type: "FIRST",
        requestedUntil: "2027-11-23",
        sponsorInProcessSerial: serialNumber("2026-10-13", number),
      });
    expect(tried).toHaveBeenCalledTimes(20);
  });
});

test("the registry over HTTP tells six answers apart, and sends the token", async () => {
  const double = await httpDouble(json(200, { inProcess: true, passportNo: "m70011223", name: "PARK" }));
  const registry = httpSponsorRegistry({ url: `${double.url}/workers/`, token: "secret", timeoutMs: 1_000 });
  const found = (passportNo = "") => registry.find(IN_PROCESS, passportNo);
  expect(await found()).toBe("found");
  expect(await found(WORKER)).toBe("found");
  expect(await found("E1234567")).toBe("other");
  expect(double.received[0]).toMatchObject({
    url: `/workers/${IN_PROCESS}`,
    headers: { authorization: "Bearer secret" },
  });
  double.answer(json(200, { inProcess: false, passportNo: WORKER }));
  expect(await found(WORKER)).toBe("issued");
  double.answer(json(404, {}));
  expect(await found()).toBe("unknown");
  for (const answer of [json(500, {}), json(200, { inProcess: "yes" }), hangUp]) {
    double.answer(answer);
    expect(await found()).toBe("down");
  }
  await double.close();
});
