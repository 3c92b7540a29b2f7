import { text } from "node:stream/consumers";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { prerenderToNodeStream } from "react-dom/static";
import AttachmentsPage from "@/app/[locale]/(applicant)/applications/[id]/(form)/attachments/page";
import CheckPage from "@/app/[locale]/(applicant)/applications/[id]/(form)/check/page";
import FamilyPage from "@/app/[locale]/(applicant)/applications/[id]/(form)/family/page";
import PermitPage from "@/app/[locale]/(applicant)/applications/[id]/(form)/permit/page";
import PersonalPage from "@/app/[locale]/(applicant)/applications/[id]/(form)/personal/page";
import ApplicationPage from "@/app/[locale]/(applicant)/applications/[id]/page";
import SupplementPage from "@/app/[locale]/(applicant)/applications/[id]/supplement/page";
import ApplicationsPage from "@/app/[locale]/(applicant)/applications/page";
import ApplyPage from "@/app/[locale]/(applicant)/apply/[type]/page";
import DraftsPage from "@/app/[locale]/(applicant)/drafts/page";
import HomePage from "@/app/[locale]/(applicant)/home/page";
import TodoPage from "@/app/[locale]/(applicant)/todo/page";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { Locale } from "@/lib/domain/locales";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { messagesOf } from "@/lib/server/base/messages";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { tokenOfSession } from "@/lib/server/edge/auth/session-cookie";
import { createSession } from "@/lib/server/edge/auth/sessions";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { withRouter } from "@/tests/components/support/router";
import { emptyTables } from "@/tests/support/database";
import * as cases from "@/tests/support/factories/cases";
import { beginRequest } from "@/tests/support/request";
import { speak } from "@/tests/support/words-of-pages";
import { HORSE } from ".";

type Pages = typeof import("@/tests/support/words-of-pages");
type Request = typeof import("@/tests/support/request");
jest.mock("@/lib/domain/types/registry", () => {
  const actual = jest.requireActual<{ TYPES: object }>("@/lib/domain/types/registry");
  return { TYPES: { ...actual.TYPES, FIFTH: jest.requireActual<{ FIFTH: object }>(".").FIFTH } };
});
jest.mock("@/lib/server/base/messages", () =>
  jest
    .requireActual<typeof import("./words")>("./words")
    .speakingOfHorses(jest.requireActual("@/lib/server/base/messages")),
);
jest.mock("react", () => ({
  ...jest.requireActual<typeof import("react")>("react"),
  cache: jest.requireActual<Request>("@/tests/support/request").cacheOfRequest,
}));
jest.mock("next/headers", () => jest.requireActual<Request>("@/tests/support/request").headersOfRequest());
jest.mock("next-intl/server", () => jest.requireActual<Pages>("@/tests/support/words-of-pages").serverWords);
jest.mock("next-intl", () =>
  jest.requireActual<Pages>("@/tests/support/words-of-pages").intlOfPages(jest.requireActual("next-intl")),
);

const facts = { type: "FIFTH" as ApplicationType, answers: { [HORSE]: "BINKY" } };
const WORDS = [
  ["zh", { type: "骑马", group: "马匹", label: "马的名字", paper: "马匹护照", wild: "马匹WILD尚未驯服" }],
  [
    "en",
    {
      type: "On horseback",
      group: "Horse",
      label: "Name of the horse",
      paper: "Horse passport",
      wild: "The horse WILD is wild",
    },
  ],
] as const;

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await loadCalendar();
});
afterAll(disconnect);

/** A page as its reader is sent it, whatever the server draws of it included. */
const drawn = async (
  locale: Locale,
  actor: ApplicantActor,
  page: () => Promise<ReactNode>,
): Promise<string> => {
  speak(locale);
  beginRequest(await tokenOfSession(await createSession(db, { accountId: actor.accountId }, "Firefox")));
  const { prelude } = await prerenderToNodeStream(
    <NextIntlClientProvider
      locale={locale}
      messages={messagesOf(locale)}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error;
      }}
    >
      {withRouter(<>{await page()}</>).element}
    </NextIntlClientProvider>,
  );
  const html = await text(prelude);
  // Every word is said: no key, no empty place, no code of the type.
  const said = html.replace(/<script.*?<\/script>|<[^>]*>/gs, "\n");
  const unsaid =
    /.*(\b(wizard|fields|documents|vocabulary|states|eligibility)\.[a-z]|\{\w+\}|undefined|\bFIFTH\b|HORSE_\w+(?!\w|\.jpg)|horse[A-Z]).*/;
  expect(unsaid.exec(said)?.[0]).toBeUndefined();
  return html;
};

describe.each(WORDS)("the pages of the fifth type (%s)", (locale, words) => {
  const of = (id: string) => ({
    params: Promise.resolve({ locale, id }),
    searchParams: Promise.resolve({}),
  });
  const list = { searchParams: Promise.resolve({}) };

  it("begin with its choice", async () => {
    const { applicant } = await cases.aDraft();
    const params = Promise.resolve({ type: "fifth" });
    expect(await drawn(locale, applicant, () => ApplyPage({ params }))).toContain(words.type);
  });

  it("ask every step's questions, its own among them", async () => {
    const { id, applicant, answers } = await cases.aCompleteDraft(facts);
    const personal = await drawn(locale, applicant, () => PersonalPage(of(id)));
    const permit = await drawn(locale, applicant, () => PermitPage(of(id)));
    const family = await drawn(locale, applicant, () => FamilyPage(of(id)));
    for (const page of [personal, permit, family]) expect(page).toContain(words.type);
    expect(personal).toContain(answers.passportNo);
    expect(permit).toContain(answers.heldNo);
    for (const word of [words.group, words.label, "BINKY"]) expect(family).toContain(word);
    expect(personal + permit).not.toContain(words.label);
  });

  it("tell its check beside its question, and on the page before the submission", async () => {
    const { id, applicant } = await cases.aCompleteDraft({ ...facts, answers: { [HORSE]: "WILD" } });
    expect(await drawn(locale, applicant, () => FamilyPage(of(id)))).toContain(words.wild);
    expect(await drawn(locale, applicant, () => CheckPage(of(id)))).toContain(words.wild);
  });

  it("ask for its paper, and show answers and papers before the submission", async () => {
    const { id, applicant } = await cases.aCompleteDraft(facts);
    expect(await drawn(locale, applicant, () => AttachmentsPage(of(id)))).toContain(words.paper);
    const check = await drawn(locale, applicant, () => CheckPage(of(id)));
    for (const word of [words.type, words.group, words.label, "BINKY", words.paper])
      expect(check).toContain(word);
  });

  it("lead from the page before the submission to a question and back", async () => {
    const { id, applicant } = await cases.aCompleteDraft(facts);
    const check = await drawn(locale, applicant, () => CheckPage(of(id)));
    expect(check).toContain(`/${id}/family?from=check#${HORSE}`);
    const opened = { ...of(id), searchParams: Promise.resolve({ from: "check" }) };
    expect(await drawn(locale, applicant, () => FamilyPage(opened))).toContain('name="from" value="check"');
    expect(await drawn(locale, applicant, () => FamilyPage(of(id)))).not.toContain('name="from"');
  });

  it("show it at home, in the lists, and on its own page", async () => {
    const { applicant } = await cases.aDraft(facts);
    expect(await drawn(locale, applicant, () => DraftsPage(list))).toContain(words.type);
    const { id, serial } = await cases.aSubmitted({ ...facts, applicant });
    for (const page of [
      await drawn(locale, applicant, () => HomePage(list)),
      await drawn(locale, applicant, () => ApplicationsPage(list)),
      await drawn(locale, applicant, () => ApplicationPage(of(id))),
    ])
      for (const word of [words.type, serial]) expect(page).toContain(word);
  });

  it("list what came back, and ask for exactly that", async () => {
    const { id, applicant, serial, preReviewer } = await cases.aClaimed(facts);
    const said = { zh: "请更正。", en: "Please correct it." };
    const items = [HORSE, "HORSE_PASSPORT"].map((target) => ({ target, reason: "other", text: said }));
    const act = { actor: preReviewer, applicationId: id, version: await cases.version(id), items };
    cases.expectOk(await returnApplication(act));
    const todo = await drawn(locale, applicant, () => TodoPage(list));
    for (const word of [words.type, serial]) expect(todo).toContain(word);
    const page = await drawn(locale, applicant, () => SupplementPage(of(id)));
    for (const word of [words.type, words.label, words.paper, "BINKY"]) expect(page).toContain(word);
  });
});
