import type { ReturnTarget } from "@/lib/domain/review/return-reasons";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SupplementPage } from "@/components/wizard/SupplementPage";
import type { ActionState } from "@/lib/domain/action-state";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { type CameBack, correctionsOf } from "@/lib/domain/case/corrections";
import type { Consent } from "@/lib/domain/case/consents";
import { requiredDocuments } from "@/lib/domain/form/papers";
import { currentForm } from "@/lib/domain/types/known-types";
import { nextAction } from "@/lib/domain/case/progress";
import type { Locale } from "@/lib/domain/locales";
import type { ApplicationView, ReturnItemView } from "@/lib/server/db/questions/applicant/application-view";
import { spouseAnswers } from "../support/first-answers";
import { speak } from "../support/words-of-pages";
import { network } from "./support/network";
import { axeFindings, renderIn } from "./support/render";
import { withRouter } from "./support/router";
import { answering, invalidating, refusing } from "./support/server";

type Words = typeof import("../support/words-of-pages");
jest.mock("next-intl/server", () => jest.requireActual<Words>("../support/words-of-pages").serverWords);
jest.mock("next-intl", () =>
  jest.requireActual<Words>("../support/words-of-pages").intlOfPages(jest.requireActual("next-intl")),
);

const answers = spouseAnswers("2026-11-23", {});
const item = (target: ReturnTarget, facts: Partial<ReturnItemView> = {}): ReturnItemView => ({
  target,
  reason: "incorrect",
  text: { zh: `请更正${target}。`, en: `Correct ${target}.` },
  reply: { confirmed: false, words: "" },
  before: target in answers ? (answers[target as keyof typeof answers] ?? "") : "",
  renewed: false,
  scannedAnew: false,
  answer: undefined,
  sent: false,
  ...facts,
});

const form = currentForm("FIRST");
/** The case with every paper there, come back for these. */
const came = (items: readonly ReturnItemView[]): CameBack => ({
  form,
  targets: items.map(({ target }) => target),
  before: answers,
  given: {
    answers,
    documents: requiredDocuments(form, answers, "2026-11-23").map((slot) => ({
      slot,
      pages: 1,
      clean: true,
    })),
    photo: true,
  },
  renewed: [],
  days: ["2026-11-23"],
  calendar: defaultCalendar,
});

let pages = 0;
/** Consents that no submission had. */
let lacking: readonly Consent[] = [];
afterEach(() => {
  lacking = [];
});
const show = async (
  locale: Locale,
  state: "RETURNED" | "WINDOW_CORRECTION",
  returnItems: readonly ReturnItemView[],
  ...said: ActionState[]
) => {
  speak(locale);
  network(() => ({ status: 200, body: { version: 2, savedAt: "10:42", findings: [] } }));
  const { posted, action } = answering(...said);
  const application: ApplicationView = {
    id: `supplement-${(pages += 1)}`,
    serial: "44030026112300002",
    type: "FIRST",
    state,
    version: 1,
    schemaVersion: 1,
    round: 1,
    fullName: "ROSSI ANNA",
    answers,
    files: [],
    createdAt: new Date("2026-11-20T02:00:00Z"),
    updatedAt: new Date("2026-11-23T02:00:00Z"),
    submittedAt: new Date("2026-11-20T03:00:00Z"),
    dueOn: "2026-12-23",
    dueProvisional: false,
    toAnswer: returnItems.length,
    toCorrect: returnItems.length,
    suspendedUntil: undefined,
    today: "2026-11-25",
    moment: {},
    next: nextAction({ state, dueOn: "2026-12-23" }),
    timeline: [],
    events: [],
    open: ["resubmit"],
    returnItems,
    corrections: { ...correctionsOf(came(returnItems)), days: ["2026-11-23"], lacking },
    appointment: null,
    delivery: null,
    receipt: null,
    decision: null,
    permit: null,
    readings: [],
  };
  const page = await SupplementPage({
    application,
    event: state === "RETURNED" ? "resubmit" : "amend",
    refused: undefined,
    back: "/zh/supplement",
    today: "2026-11-23",
    action,
    idempotencyKey: "key",
  });
  return { posted, ...renderIn(locale, withRouter(page).element) };
};

const send = () =>
  userEvent.click(document.querySelector<HTMLElement>("button:not([aria-hidden])[value=next]")!);
const entry = (name: string) => document.getElementById(name) as HTMLInputElement;
const isBefore = (one: Element, other: Element): boolean =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

describe.each(["zh", "en"] as const)("the page of what came back (%s)", (locale) => {
  test("asks the questions first, then for the documents, and sends both at its foot", async () => {
    const { container, posted } = await show(locale, "RETURNED", [
      item("RELATIONSHIP_PROOF"),
      item("address"),
    ]);
    const proof = container.querySelector("[data-slot=RELATIONSHIP_PROOF]")!;
    expect(isBefore(entry("address"), proof)).toBe(true);
    expect(isBefore(proof, container.querySelector("button:not([aria-hidden])[value=next]")!)).toBe(true);
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.click(entry("confirm.RELATIONSHIP_PROOF"));
    await userEvent.type(entry("reply.RELATIONSHIP_PROOF"), "原件如此");
    await userEvent.clear(entry("address"));
    await userEvent.type(entry("address"), "深南大道1号");
    await send();
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(posted[0]).toMatchObject({
      intent: "next",
      event: "resubmit",
      idempotencyKey: "key",
      address: "深南大道1号",
      "confirm.RELATIONSHIP_PROOF": "yes",
      "reply.RELATIONSHIP_PROOF": "原件如此",
    });
  });

  test("tells at the document too what its reply lacks, until it is written", async () => {
    const wrong = invalidating({ "reply.RELATIONSHIP_PROOF": "required" }, { version: "2" });
    await show(locale, "RETURNED", [item("RELATIONSHIP_PROOF")], wrong);
    await userEvent.click(entry("confirm.RELATIONSHIP_PROOF"));
    await send();
    const summary = await screen.findByRole("alert");
    expect(within(summary).getByRole("link")).toHaveAttribute("href", "#reply.RELATIONSHIP_PROOF");
    expect(entry("reply.RELATIONSHIP_PROOF")).toBeInvalid();
    await userEvent.type(entry("reply.RELATIONSHIP_PROOF"), "原件如此");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(entry("reply.RELATIONSHIP_PROOF")).toBeValid();
  });

  test("asks for no words any more when nothing is confirmed", async () => {
    const wrong = invalidating({ "reply.address": "required" }, { version: "2", "confirm.address": "yes" });
    await show(locale, "RETURNED", [item("address")], wrong);
    await userEvent.click(entry("confirm.address"));
    await send();
    await screen.findByRole("alert");
    await userEvent.click(entry("confirm.address"));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("says what is not supplemented yet until it is", async () => {
    const open = refusing("unanswered", { count: 1, target: "address" }, { version: "2" });
    await show(locale, "RETURNED", [item("address")], open);
    await send();
    expect(await screen.findByRole("alert")).toBeVisible();
    await userEvent.type(entry("address"), "号");
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  test("asks for the guardian's consent where the correction needs it, and says that it is missing", async () => {
    lacking = ["GUARDIAN"];
    const wrong = invalidating({ GUARDIAN: "mustDeclare", guardianName: "required" }, { version: "2" });
    const { container, posted } = await show(locale, "RETURNED", [item("birthDate")], wrong);
    expect(entry("GUARDIAN")).not.toBeChecked();
    expect(entry("SENSITIVE_DATA")).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.clear(entry("birthDate"));
    await userEvent.type(entry("birthDate"), "1988-03-05");
    await send();
    const links = within(await screen.findByRole("alert")).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["#GUARDIAN", "#guardianName"]);
    expect(entry("guardianName")).toBeInvalid();
    await userEvent.click(entry("GUARDIAN"));
    await userEvent.type(entry("guardianName"), "MARIA ROSSI");
    expect(screen.queryByRole("alert")).toBeNull();
    await send();
    await waitFor(() => expect(posted).toHaveLength(2));
    expect(posted[1]).toMatchObject({ GUARDIAN: "yes", guardianName: "MARIA ROSSI" });
  });

  test("of the window's list, a document is brought along and a question answered here", async () => {
    const { container } = await show(locale, "WINDOW_CORRECTION", [item("PASSPORT_INFO"), item("address")]);
    expect(entry("confirm.address")).toBeInTheDocument();
    expect(entry("confirm.PASSPORT_INFO")).toBeNull();
    expect(isBefore(entry("address"), container.querySelector("[data-slot=PASSPORT_INFO]")!)).toBe(true);
  });
});

test("papers a window named may be uploaded or brought: nothing says that all is done", async () => {
  await show("en", "WINDOW_CORRECTION", [item("RELATIONSHIP_PROOF")]);
  expect(screen.getByText("1 item, 1 paper to upload, or to bring along:")).toBeVisible();
});
