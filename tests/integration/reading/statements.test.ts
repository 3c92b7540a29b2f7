import type { ReactNode } from "react";
import ApplicationPage from "@/app/[locale]/(applicant)/applications/[id]/page";
import ApplicationsPage from "@/app/[locale]/(applicant)/applications/page";
import ApplyPage from "@/app/[locale]/(applicant)/apply/[type]/page";
import HomePage from "@/app/[locale]/(applicant)/home/page";
import ApplicantLayout from "@/app/[locale]/(applicant)/layout";
import CounterCasePage from "@/app/[locale]/(officer)/officer/(rooms)/counter/[id]/page";
import CounterPage from "@/app/[locale]/(officer)/officer/(rooms)/counter/page";
import DayBoardPage from "@/app/[locale]/(officer)/officer/(rooms)/board/page";
import DecisionCasePage from "@/app/[locale]/(officer)/officer/(rooms)/decisions/[id]/page";
import DecisionsPage from "@/app/[locale]/(officer)/officer/(rooms)/decisions/page";
import RoomsLayout from "@/app/[locale]/(officer)/officer/(rooms)/layout";
import ProductionPage from "@/app/[locale]/(officer)/officer/(rooms)/production/page";
import ReceptionPage from "@/app/[locale]/(officer)/officer/(rooms)/reception/page";
import ReviewCasePage from "@/app/[locale]/(officer)/officer/(rooms)/review/[id]/page";
import ReviewPage from "@/app/[locale]/(officer)/officer/(rooms)/review/page";
import { POST as postAppointment } from "@/app/api/appointments/route";
import { GET as getStatus } from "@/app/api/applications/[id]/status/route";
import type { ApplicantActor, OfficerActor } from "@/lib/domain/actors";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { sessionCookieName, tokenOfSession } from "@/lib/server/edge/auth/session-cookie";
import { createSession } from "@/lib/server/edge/auth/sessions";
import { emptyTables } from "../../support/database";
import { aClaimed, aReturned, aSubmitted, aToBook, bookingOf } from "../../support/factories/cases";
import { aReady, anAccepted, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { beginRequest } from "../../support/request";
import { statementsOf } from "../../support/statements";

jest.mock("react", () => {
  const { cacheOfRequest } =
    jest.requireActual<typeof import("../../support/request")>("../../support/request");
  return { ...jest.requireActual<typeof import("react")>("react"), cache: cacheOfRequest };
});
jest.mock("next/headers", () =>
  jest.requireActual<typeof import("../../support/request")>("../../support/request").headersOfRequest(),
);
jest.mock("next-intl/server", () =>
  jest.requireActual<typeof import("../../support/request")>("../../support/request").wordsOfRequest(),
);

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await loadCalendar();
});
afterAll(disconnect);

const tokenOf = async (actor: ApplicantActor | OfficerActor): Promise<string> => {
  const owner = actor.kind === "applicant" ? { accountId: actor.accountId } : { officerId: actor.officerId };
  return tokenOfSession(await createSession(db, owner, "Firefox"));
};

const LOCALE = Promise.resolve({ locale: "zh" });
const withId = (id: string) => ({ params: Promise.resolve({ locale: "zh", id }) });
const plain = { params: LOCALE, searchParams: Promise.resolve({}) };

/** The statements of one page with the frame around it, as one request of this person. */
const asked = async (
  actor: ApplicantActor | OfficerActor,
  page: () => Promise<ReactNode>,
): Promise<string[]> => {
  const token = await tokenOf(actor);
  beginRequest(token);
  return statementsOf(async () => {
    const frame =
      actor.kind === "applicant"
        ? ApplicantLayout({ children: null })
        : RoomsLayout({ children: null, params: LOCALE });
    await Promise.all([frame, page()]);
  });
};

/** Fails with the statements themselves, so that one sees what was asked twice. */
const withinBudget = (sent: readonly string[], budget: number): void => {
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.length > budget ? sent : []).toEqual([]);
};

/** Statements of one request, frame and session included. */
const BUDGET = {
  home: 4,
  apply: 5,
  list: 4,
  application: 6,
  status: 2,
  /** An officer's look is written down. */
  statusForOfficer: 3,
  reviewQueue: 4,
  reviewCase: 8,
  decisionQueue: 4,
  decisionCase: 8,
  reception: 4,
  counter: 5,
  counterCase: 8,
  production: 4,
  dayBoard: 5,
  /** Session, how often this account asked, case, what counts for the booking, and the one statement that writes it. */
  booking: 5,
  /** The lost place: the same, with the halls' days and the nearest places in the last one's stead. */
  lostPlace: 6,
} as const;

test("an applicant's home, lists and application stay within their statements", async () => {
  const { id, applicant } = await aReturned();
  withinBudget(await asked(applicant, () => HomePage(plain)), BUDGET.home);
  const first = { params: Promise.resolve({ type: "first" }) };
  withinBudget(await asked(applicant, () => ApplyPage(first)), BUDGET.apply);
  withinBudget(await asked(applicant, () => ApplicationPage(withId(id))), BUDGET.application);
  withinBudget(await asked(applicant, () => ApplicationsPage(plain)), BUDGET.list);
});

test("the status handler stays within its statements, for the owner and for an officer", async () => {
  const { serial, applicant, preReviewer } = await aClaimed();
  for (const [actor, budget] of [
    [applicant, BUDGET.status],
    [preReviewer, BUDGET.statusForOfficer],
  ] as const) {
    const cookie = `${sessionCookieName()}=${await tokenOf(actor)}`;
    const request = new Request(`http://localhost/api/applications/${serial}/status`, {
      headers: { cookie },
    });
    const sent = await statementsOf(async () => {
      expect((await getStatus(request, { params: Promise.resolve({ id: serial }) })).status).toBe(200);
    });
    withinBudget(sent, budget);
  }
});

test("the pre-review's queue and case stay within their statements", async () => {
  const { id, preReviewer } = await aClaimed();
  await aSubmitted();
  withinBudget(await asked(preReviewer, () => ReviewPage(plain)), BUDGET.reviewQueue);
  withinBudget(await asked(preReviewer, () => ReviewCasePage(withId(id))), BUDGET.reviewCase);
});

test("the approver's queue and case stay within their statements", async () => {
  await aHall();
  const { id } = await anAccepted();
  const approver = await anOfficer(["APPROVER"]);
  withinBudget(await asked(approver, () => DecisionsPage(plain)), BUDGET.decisionQueue);
  withinBudget(await asked(approver, () => DecisionCasePage(withId(id))), BUDGET.decisionCase);
});

test("the hall's desks stay within their statements", async () => {
  await aHall();
  const { id, reception, windowOfficer: window } = await atWindow();
  withinBudget(await asked(reception, () => ReceptionPage(plain)), BUDGET.reception);
  withinBudget(await asked(window, () => CounterPage(plain)), BUDGET.counter);
  withinBudget(await asked(window, () => CounterCasePage(withId(id))), BUDGET.counterCase);
});

test("the day board stays within its statements", async () => {
  await aHall();
  await anAccepted();
  const administrator = await anOfficer(["ADMIN"]);
  withinBudget(await asked(administrator, () => DayBoardPage(plain)), BUDGET.dayBoard);
});

test("the production's desk stays within its statements", async () => {
  await aHall();
  const { production } = await aReady();
  withinBudget(await asked(production, () => ProductionPage(plain)), BUDGET.production);
});

test("booking stays within its statements, and so does a place that is lost", async () => {
  await aHall({ capacity: 1 });
  for (const [status, budget] of [
    [201, BUDGET.booking],
    [409, BUDGET.lostPlace],
  ] as const) {
    const { actor, idempotencyKey, ...body } = await bookingOf(await aToBook());
    const cookie = `${sessionCookieName()}=${await tokenOf(actor)}`;
    const headers = { cookie, "sec-fetch-site": "same-origin", "idempotency-key": idempotencyKey };
    const request = new Request("http://localhost/api/appointments", {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const sent = await statementsOf(async () => {
      expect((await postAppointment(request)).status).toBe(status);
    });
    withinBudget(sent, budget);
  }
});
