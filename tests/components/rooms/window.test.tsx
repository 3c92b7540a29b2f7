import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { WindowBar } from "@/components/rooms/hall/WindowBar";
import { WindowCase } from "@/components/rooms/hall/WindowCase";
import { byLocale, LOCALES } from "@/lib/domain/locales";
import { languageName } from "@/lib/i18n/language-name";
import { aCaseView, besideAnItem, returning } from "../support/case";
import { atDesk, explain, explanation, told, wordsIn } from "../support/desk";
import { axeFindings, type Locale, messagesOf } from "../support/render";
import { pasteDate } from "../support/dates";
import { answering, invalidating, refusing, unasked } from "../support/server";

const checks = [
  { code: "PASSPORT_INFO", label: "护照资料页原件", open: "尚未核对原件：护照资料页" },
  { code: "formSigned", label: "申请表已签名", open: "尚未勾选：申请表已签名" },
  { code: "biometrics", label: "已采集指纹", open: "尚未勾选：已采集指纹" },
];
const PREVIEW = {
  words: byLocale((locale) => ({
    messages: { wizard: messagesOf(locale).wizard },
    type: messagesOf(locale).vocabulary.types.FIRST,
  })),
  dueOn: "2026-12-27",
};
const show = (locale: Locale, actions: Partial<ComponentProps<typeof WindowBar>["actions"]>) =>
  atDesk(
    locale,
    besideAnItem(
      "correct",
      <WindowBar
        actions={{ accept: unasked, correct: unasked, refuse: unasked, interview: unasked, ...actions }}
        canInterview
        applicationId="application-1"
        version={7}
        serial="44030026112300001"
        preview={PREVIEW}
        fee="400"
      />,
    ),
  );
const press = (name: string) => userEvent.click(screen.getByRole("button", { name, hidden: true }));
const box = (name: string) => screen.getByRole("checkbox", { name });

describe.each(["zh", "en"] as const)("the window's decision (%s)", (locale) => {
  test("a correction without an item is refused in words, until an item is chosen", async () => {
    const { action } = answering(invalidating({ items: "required" }));
    const { say } = show(locale, { correct: action });
    await press(say("hall.window.correct", { count: 0 }));
    expect(await told()).toContain(say("officer.refusals.unanswered.title"));
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: /关系证明/, hidden: true }),
      "unreadable",
    );
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("button", { name: say("hall.window.correct", { count: 1 }) })).toBeVisible();
  });

  test("what the applicant's phone will show of a correction is seen before it is sent", async () => {
    const { say, container } = show(locale, {});
    expect(screen.queryByText(say("officerReview.preview.open"))).toBeNull();
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: /关系证明/, hidden: true }),
      "unreadable",
    );
    await userEvent.click(screen.getByText(say("officerReview.preview.open")));
    for (const language of LOCALES) {
      const name = languageName(language, locale);
      await userEvent.click(screen.getByRole("button", { name, pressed: language === LOCALES[0] }));
      const phone = container.querySelector<HTMLElement>("figure [inert]");
      const theirs = wordsIn(language);
      expect(phone).toHaveTextContent(theirs("wizard.supplement.amend.lead"));
      // A paper may be brought to the window instead of being sent again.
      expect(phone).toHaveTextContent(theirs("wizard.supplement.answers.BRING"));
    }
    expect(await axeFindings(container)).toEqual([]);
  });

  test("not accepting needs a reason; the note that was written stays", async () => {
    const { posted, action } = answering(invalidating({ reason: "required" }));
    const { say } = show(locale, { refuse: action });
    await explain(locale, { zh: "材料不实", en: "Not genuine" });
    await press(say("hall.window.refuseConfirm"));
    const reason = screen.getByLabelText(say("hall.window.reason"));
    expect(await told()).toContain(say("officer.fieldErrors.required"));
    expect(reason).toBeInvalid();
    expect(explanation(locale, "zh")).toHaveValue("材料不实");
    await userEvent.selectOptions(reason, "falsePapers");
    expect(reason).toBeValid();
    await press(say("hall.window.refuseConfirm"));
    expect(posted[1]).toMatchObject({ reason: "falsePapers", "note.en": "Not genuine", version: "7" });
  });
});

const HOLDING = { hold: unasked, resume: unasked };
const showCase = (facts: Partial<ComponentProps<typeof WindowCase>>, locale: Locale = "zh") =>
  atDesk(
    locale,
    <WindowCase
      canInterview
      view={aCaseView({ state: "WINDOW_REVIEW" })}
      interview={undefined}
      receipt={undefined}
      checks={checks}
      ticket={undefined}
      fee={400}
      returning={returning("correct")}
      preview={PREVIEW}
      watermark="W1001"
      actions={{
        accept: unasked,
        correct: unasked,
        refuse: unasked,
        interview: unasked,
        reveal: unasked,
        withdraw: unasked,
        passport: unasked,
        ...HOLDING,
      }}
      {...facts}
    />,
  );

describe.each(["zh", "en"] as const)("the ticks before acceptance (%s)", (locale) => {
  const view = aCaseView({ state: "WINDOW_REVIEW", required: ["PASSPORT_INFO"] });
  const accepting = (say: (key: string, facts: Record<string, number>) => string, done: number) =>
    screen.getByRole("button", { name: say("hall.window.accept", { done, all: 3 }) });
  const showTicks = (accept: ComponentProps<typeof WindowCase>["actions"]["accept"]) =>
    showCase(
      {
        view,
        actions: {
          accept,
          correct: unasked,
          refuse: unasked,
          interview: unasked,
          reveal: unasked,
          withdraw: unasked,
          passport: unasked,
          ...HOLDING,
        },
      },
      locale,
    );

  test("an original is ticked in the row of its document, the steps below; the bar counts them", async () => {
    const { say, container } = showTicks(unasked);
    const papers = within(screen.getByRole("region", { name: say("officerReview.documents.title") }));
    expect(papers.getAllByRole("checkbox")).toEqual([box("护照资料页原件")]);
    const steps = within(screen.getByRole("region", { name: say("officerReview.steps") }));
    expect(steps.getAllByRole("checkbox")).toEqual([box("申请表已签名"), box("已采集指纹")]);
    expect(box("护照资料页原件").closest("details")).toBeNull();
    await userEvent.click(box("申请表已签名"));
    expect(accepting(say, 1)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("Space ticks and goes on to the next, from the last to the decision", async () => {
    const { posted, action } = answering({ status: "ok" });
    const { say } = showTicks(action);
    box("护照资料页原件").focus();
    await userEvent.keyboard("[Space]");
    expect(box("护照资料页原件")).toBeChecked();
    expect(box("申请表已签名")).toHaveFocus();
    await userEvent.keyboard("[Space][Space]");
    expect(accepting(say, 3)).toHaveFocus();
    await userEvent.keyboard("[Enter]");
    expect(posted).toEqual([
      {
        applicationId: "application-1",
        version: "7",
        "check.PASSPORT_INFO": "yes",
        "check.formSigned": "yes",
        "check.biometrics": "yes",
      },
    ]);
  });

  test("every box that is not ticked is named until it is, and what was ticked stays ticked", async () => {
    const { posted, action } = answering(
      invalidating({ "check.PASSPORT_INFO": "required", "check.biometrics": "required" }),
    );
    const { say } = showTicks(action);
    await userEvent.click(box("申请表已签名"));
    await userEvent.click(accepting(say, 1));
    const lines = within(await screen.findByRole("alert")).getAllByRole("link");
    expect(lines.map((line) => line.textContent)).toEqual([
      "尚未核对原件：护照资料页",
      "尚未勾选：已采集指纹",
    ]);
    expect(screen.getByRole("alert")).toHaveTextContent(say("officer.form.ticksOpen", { count: 2 }));
    expect(lines[0]).toHaveAttribute("href", `#${box("护照资料页原件").id}`);
    expect(box("申请表已签名")).toBeChecked();
    expect(posted).toEqual([{ applicationId: "application-1", version: "7", "check.formSigned": "yes" }]);
    await userEvent.click(box("护照资料页原件"));
    await userEvent.click(box("已采集指纹"));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

test("an open case tells the fee and what the interview found", () => {
  const interview = {
    record: "问：怎么认识的？\n答：在学校。",
    officer: "李面谈",
    at: "2026年11月26日 09:40",
  };
  const { say } = showCase({ interview });
  expect(screen.getAllByText(say("hall.window.fee", { fee: 400 })).length).toBeGreaterThan(0);
  expect(screen.getByRole("region", { name: say("hall.window.interviewRecord") })).toHaveTextContent(
    "在学校",
  );
});

test("an accepted case shows the receipt to print and can only be taken back on a written request", async () => {
  const { posted, action } = answering(
    invalidating({ written: "notAnOption" }),
    refusing("illegalMove", { state: "APPROVED" }, { written: "yes" }),
  );
  const receipt = { number: "SL2026112600001", validUntil: "2026年12月17日", promisedBy: "2026年12月7日" };
  const actions = {
    accept: unasked,
    correct: unasked,
    refuse: unasked,
    interview: unasked,
    reveal: unasked,
    withdraw: action,
    passport: unasked,
    ...HOLDING,
  };
  const { say } = showCase({ view: aCaseView({ state: "ACCEPTED" }), receipt, actions });
  expect(screen.getByText(/SL2026112600001/)).toBeVisible();
  expect(screen.getByRole("link", { name: say("hall.window.receipt") })).toBeVisible();
  expect(
    screen.queryByRole("button", {
      name: new RegExp(`^${say("hall.window.accept", { done: 0, all: 3 }).slice(0, 2)}`),
    }),
  ).toBeNull();
  await press(say("hall.window.withdrawConfirm"));
  expect(await told()).toContain(say("officer.fieldErrors.tick"));
  await userEvent.click(box(say("hall.window.withdrawWritten")));
  await press(say("hall.window.withdrawConfirm"));
  expect(await told()).toContain(say("officer.refusals.illegalMove.title"));
  expect(posted[1]).toMatchObject({ applicationId: "application-1", version: "7", written: "yes" });
});

test("a case that is not at the window can only be read", () => {
  const { say } = showCase({ view: aCaseView({ state: "REFUSED" }) });
  const state = say("states.labels.REFUSED");
  expect(screen.getByText(say("hall.window.readOnly", { state }))).toBeVisible();
  expect(screen.queryByRole("button", { name: say("hall.window.withdrawConfirm"), hidden: true })).toBeNull();
});

describe.each(["zh", "en"] as const)("a new passport at the window (%s)", (locale) => {
  const actionsWith = (passport: ComponentProps<typeof WindowCase>["actions"]["passport"]) => ({
    accept: unasked,
    correct: unasked,
    refuse: unasked,
    interview: unasked,
    reveal: unasked,
    withdraw: unasked,
    passport,
    ...HOLDING,
  });

  test.each(["ACCEPTED", "APPROVED", "PRODUCING"] as const)(
    "is recorded until the permit is made, with number, days and reason (%s)",
    async (state) => {
      const { posted, action } = answering({ status: "ok" });
      const view = aCaseView({ state });
      const { say, container } = showCase({ view, actions: actionsWith(action) }, locale);
      await userEvent.click(screen.getByText(say("hall.newPassport.open")));
      await userEvent.type(screen.getByLabelText(say("hall.newPassport.passportNo")), "M99990009");
      pasteDate(say("hall.newPassport.passportIssuedOn"), "2026-11-24");
      pasteDate(say("hall.newPassport.passportExpiresOn"), "2036-11-23");
      await userEvent.type(screen.getByLabelText(say("hall.newPassport.reason")), "lost");
      expect(await axeFindings(container)).toEqual([]);
      await press(say("hall.newPassport.confirm"));
      expect(posted).toEqual([
        expect.objectContaining({
          applicationId: "application-1",
          version: "7",
          passportNo: "M99990009",
          passportIssuedOn: "2026-11-24",
          passportExpiresOn: "2036-11-23",
          reason: "lost",
        }),
      ]);
    },
  );

  test("says beside the field what does not fit, and keeps what was typed when the case moved on", async () => {
    const typed = { passportNo: "M1", reason: "lost" };
    const { action } = answering(
      invalidating({ passportNo: "unchanged", passportExpiresOn: "endsBeforePermit" }, typed),
      refusing("stale", { by: "" }, typed),
    );
    const view = aCaseView({ state: "APPROVED" });
    const { say } = showCase({ view, actions: actionsWith(action) }, locale);
    await userEvent.click(screen.getByText(say("hall.newPassport.open")));
    await press(say("hall.newPassport.confirm"));
    const text = await told();
    expect(text).toContain(say("officer.fieldErrors.passportNo_unchanged"));
    expect(text).toContain(say("officer.fieldErrors.passportExpiresOn_endsBeforePermit"));
    await press(say("hall.newPassport.confirm"));
    expect(await screen.findByText(say("officer.refusals.stale.title"))).toBeVisible();
    expect(screen.getByLabelText(say("hall.newPassport.reason"))).toHaveValue("lost");
  });

  test.each(["WINDOW_REVIEW", "READY", "COLLECTED"] as const)("is not recorded in %s", (state) => {
    const { say } = showCase({ view: aCaseView({ state }) }, locale);
    expect(screen.queryByText(say("hall.newPassport.open"))).toBeNull();
  });
});
