import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { ApprovalBar } from "@/components/rooms/decisions/ApprovalBar";
import { ApprovalCase } from "@/components/rooms/decisions/ApprovalCase";
import { DecisionQueue } from "@/components/rooms/decisions/DecisionQueue";
import { REFUSAL_GROUNDS } from "@/lib/domain/review/refusal-grounds";
import { dateOf, pasteDate } from "../support/dates";
import type { CaseRow } from "@/components/desk/queue/queue-entry";
import type { DecisionRow } from "@/lib/server/db/questions/officer/decision-queue";
import { aCaseView, aQueueEntry } from "../support/case";
import { atDesk, explain, told } from "../support/desk";
import { aQueueView } from "../support/queue";
import { axeFindings, type Locale } from "../support/render";
import { answering, invalidating, refusing, unasked } from "../support/server";

const validity = { min: "2027-05-25", max: "2028-11-01", requested: "2029-01-01" };
const show = (locale: Locale, actions: Partial<ComponentProps<typeof ApprovalBar>["actions"]>) =>
  atDesk(
    locale,
    <ApprovalBar
      actions={{ approve: unasked, refuse: unasked, ...actions }}
      applicationId="application-1"
      version={9}
      validity={validity}
      limitWords="2027-05-25 … 2028-11-01"
    />,
  );
const press = (name: string) => userEvent.click(screen.getByRole("button", { name, hidden: true }));
const ref = { applicationId: "application-1", version: "9" };

describe.each(["zh", "en"] as const)("the decision (%s)", (locale) => {
  test("no later day than the law allows is proposed, and the limit is said at the field", async () => {
    const { posted, action } = answering();
    const { say, container } = show(locale, { approve: action });
    const until = screen.getByLabelText(say("decisions.decide.validUntil"));
    expect(dateOf(say("decisions.decide.validUntil"))).toBe("2028-11-01");
    expect(until).toHaveAccessibleDescription("2027-05-25 … 2028-11-01");
    expect(screen.getByText(say("decisions.decide.fourEyes"))).toBeVisible();
    await press(say("decisions.decide.approveConfirm"));
    expect(posted).toEqual([{ ...ref, validUntil: "2028-11-01", note: "" }]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a day outside the range is refused in words, and stays to be compared until it is changed", async () => {
    const values = { validUntil: "2030-01-01", note: "同意", min: validity.min, max: validity.max };
    const { action } = answering(invalidating({ validUntil: "outsideRange" }, values));
    const { say } = show(locale, { approve: action });
    const until = screen.getByLabelText(say("decisions.decide.validUntil"));
    pasteDate(say("decisions.decide.validUntil"), "2030-01-01");
    await userEvent.type(screen.getByLabelText(say("decisions.decide.note")), "同意");
    await press(say("decisions.decide.approveConfirm"));
    expect(await told()).toContain(say("officer.fieldErrors.outsideRange"));
    expect(dateOf(say("decisions.decide.validUntil"))).toBe("2030-01-01");
    expect(screen.getByLabelText(say("decisions.decide.note"))).toHaveValue("同意");
    pasteDate(say("decisions.decide.validUntil"), "2028-01-01");
    expect(until).toBeValid();
    expect(screen.queryByRole("alert", { hidden: true })).toBeNull();
  });

  test("refusing needs a ground of the law and the facts; both are named at once", async () => {
    const { posted, action } = answering(
      invalidating({ ground: "required", "note.zh": "required", "note.en": "required" }),
    );
    const { say } = show(locale, { refuse: action });
    const ground = screen.getByLabelText(say("decisions.decide.ground"));
    expect(within(ground).getAllByRole("option", { hidden: true })).toHaveLength(REFUSAL_GROUNDS.length + 1);
    expect(screen.getByText(say("review.finalDecision"))).toBeInTheDocument();
    await press(say("decisions.decide.refuseConfirm"));
    const summary = await screen.findByRole("alert", { hidden: true });
    expect(within(summary).getAllByRole("link", { hidden: true })).toHaveLength(3);
    await userEvent.selectOptions(ground, "FALSE_PAPERS");
    await explain(locale, { zh: "结婚证系伪造", en: "The certificate is forged" });
    expect(screen.queryByRole("alert", { hidden: true })).toBeNull();
    await press(say("decisions.decide.refuseConfirm"));
    expect(posted[1]).toEqual({
      ...ref,
      ground: "FALSE_PAPERS",
      "note.zh": "结婚证系伪造",
      "note.en": "The certificate is forged",
    });
  });

  test("whoever worked on the case before is told that another officer decides", async () => {
    const { action } = answering(refusing("fourEyes", { serial: "44030026112300001" }));
    const { say } = show(locale, { approve: action });
    await press(say("decisions.decide.approveConfirm"));
    expect(await told()).toContain(say("officer.refusals.fourEyes.body"));
  });
});

const showCase = (facts: Partial<ComponentProps<typeof ApprovalCase>>) =>
  atDesk(
    "zh",
    <ApprovalCase
      view={aCaseView({ state: "ACCEPTED" })}
      queue={{ entries: [], readAt: "14:02" }}
      facts={undefined}
      interview={undefined}
      validity={validity}
      limitWords=""
      mayDecide
      watermark="A1001"
      actions={{ approve: unasked, refuse: unasked, reveal: unasked }}
      {...facts}
    />,
  );

test("a case that four eyes forbid is shown without its decision, and says why", () => {
  const { say } = showCase({ mayDecide: false });
  expect(screen.getByText(say("decisions.fourEyesBody"))).toBeVisible();
  expect(
    screen.queryByRole("button", { name: say("decisions.decide.approveConfirm"), hidden: true }),
  ).toBeNull();
});

test("a case that is decided can only be read", () => {
  const { say } = showCase({ view: aCaseView({ state: "REFUSED" }) });
  const state = say("states.labels.REFUSED");
  expect(screen.getByText(say("decisions.readOnly", { state }))).toBeVisible();
  expect(
    screen.queryByRole("button", { name: say("decisions.decide.approveConfirm"), hidden: true }),
  ).toBeNull();
});

const entry = (facts: Partial<CaseRow<DecisionRow>> = {}): CaseRow<DecisionRow> => ({
  ...aQueueEntry(),
  receipt: "SL2026112600001",
  acceptedAt: new Date("2026-11-26T10:00:00+08:00"),
  dueOn: null,
  dueProvisional: false,
  windowOfficer: "陈窗口",
  mayDecide: true,
  ...facts,
});

test.each(["zh", "en"] as const)(
  "the queue opens what one may decide and says of the rest that another decides (%s)",
  async (locale) => {
    const entries = [entry(), entry({ id: "2", fullName: "SEEN BEFORE", mayDecide: false })];
    const { say, container } = atDesk(
      locale,
      <DecisionQueue rows={entries} done="approve" serial="4403" readAt="14:02" view={aQueueView()} />,
    );
    expect(screen.getByRole("link", { name: `${say("decisions.open")} ROSSI ANNA` })).toBeVisible();
    const barred = within(screen.getByRole("row", { name: /SEEN BEFORE/ }));
    expect(barred.getByText(say("decisions.fourEyesMark"))).toBeVisible();
    expect(barred.queryByRole("link", { name: new RegExp(say("decisions.open")) })).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent(say("decisions.done.approve", { serial: "4403" }));
    expect(await axeFindings(container)).toEqual([]);
  },
);

test("without cases the approver is told where they come from", () => {
  const { say } = atDesk(
    "zh",
    <DecisionQueue rows={[]} done={undefined} serial="" readAt="14:02" view={aQueueView()} />,
  );
  expect(screen.getByText(say("decisions.emptyBody"))).toBeVisible();
});
