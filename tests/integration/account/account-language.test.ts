import type { ApplicantActor } from "@/lib/domain/actors";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { currentActor } from "@/lib/server/edge/auth/actor";
import { tokenOfSession } from "@/lib/server/edge/auth/session-cookie";
import { createSession, speakAsPage } from "@/lib/server/edge/auth/sessions";
import { chooseLanguage } from "@/lib/use-cases/account/choose-language";
import { signIn } from "@/lib/use-cases/account/sign-in";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { obtainCode } from "../../support/codes";
import { emptyTables } from "../../support/database";
import { aClaimed, expectOk } from "../../support/factories/cases";
import { anApplicant } from "../../support/factories/people";
import { beginRequest } from "../../support/request";
import { statementsOf } from "../../support/statements";
import { lastMessage } from "../../support/sent-messages";

jest.mock("react", () => {
  const { cacheOfRequest } =
    jest.requireActual<typeof import("../../support/request")>("../../support/request");
  return { ...jest.requireActual<typeof import("react")>("react"), cache: cacheOfRequest };
});
jest.mock("next/headers", () =>
  jest.requireActual<typeof import("../../support/request")>("../../support/request").headersOfRequest(),
);

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

const PAGE = "x-next-intl-locale";

/** One request of this applicant, with what a browser or the proxy says of it. */
const ask = async (applicant: ApplicantActor, headers: Record<string, string>) => {
  const session = await createSession(db, { accountId: applicant.accountId }, "phone");
  beginRequest(await tokenOfSession(session), headers);
  return statementsOf(() => currentActor());
};
const languageOf = async ({ accountId }: ApplicantActor) =>
  (await db.account.findUniqueOrThrow({ where: { id: accountId } })).locale;

test("text messages speak the language of the page their reader used last", async () => {
  const { applicant, id: applicationId, preReviewer: actor } = await aClaimed();
  await ask(applicant, { [PAGE]: "en" });
  expect(await currentActor()).toMatchObject({ locale: "en" });
  expectOk(await passPreReview({ actor, applicationId, interviewRequired: false }));
  expect(await lastMessage()).toMatchObject({ template: "passed", locale: "en" });
  await ask(applicant, { [PAGE]: "zh" });
  expect(await languageOf(applicant)).toBe("zh");
});

test("a page in the account's own language writes nothing", async () => {
  const { applicant } = await aClaimed();
  const sent = await ask(applicant, { [PAGE]: "zh" });
  expect(sent).toHaveLength(1);
  expect(sent.join()).not.toMatch(/UPDATE/);
});

test.each([
  ["a page a browser fetches in advance", { [PAGE]: "en", "sec-purpose": "prefetch;prerender" }],
  ["the same as older browsers say it", { [PAGE]: "en", purpose: "prefetch" }],
  ["what is no page", { "accept-language": "en" }],
  ["a language that is none", { [PAGE]: "xx" }],
])("%s changes no language", async (_, headers: Record<string, string>) => {
  const { applicant } = await aClaimed();
  await ask(applicant, headers);
  expect(await languageOf(applicant)).toBe("zh");
});

const PHONE = "+8619900000001";
const browserId = "5d0f8a52-5c2e-4a57-9d55-0a8a6f6d1a01";
const signedInOn = async (page: "zh" | "en") =>
  signIn({
    phone: PHONE,
    code: await obtainCode(PHONE, browserId),
    browserId,
    locale: page,
    userAgent: "phone",
    address: "192.0.2.1",
  });

test("a chosen language is not overruled by a page or a sign-in in another one", async () => {
  const applicant = await anApplicant(PHONE);
  expectOk(await chooseLanguage({ actor: applicant, language: "en", page: "zh" }));
  const sent = await ask(applicant, { [PAGE]: "zh" });
  expect(await currentActor()).toMatchObject({ locale: "en", localeChosen: true });
  expect(sent).toHaveLength(1);
  expectOk(await signedInOn("zh"));
  expect(await languageOf(applicant)).toBe("en");
});

test("a language chosen while a page in another one is on its way stays", async () => {
  const applicant = await anApplicant(PHONE);
  // Read before the choice, as a request that began before it.
  const earlier = { ...applicant, locale: "zh" } as const;
  expectOk(await chooseLanguage({ actor: applicant, language: "zh", page: "zh" }));
  await speakAsPage(earlier, "en");
  expect(await languageOf(applicant)).toBe("zh");
});

test("following pages again begins with the page it was asked for on", async () => {
  const applicant = await anApplicant(PHONE);
  expectOk(await chooseLanguage({ actor: applicant, language: "en", page: "zh" }));
  expectOk(await chooseLanguage({ actor: applicant, language: "page", page: "zh" }));
  expect(await languageOf(applicant)).toBe("zh");
  await ask(applicant, { [PAGE]: "en" });
  expect(await languageOf(applicant)).toBe("en");
});
