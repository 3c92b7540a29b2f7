import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { InterviewBar } from "@/components/rooms/interview/InterviewBar";
import { InterviewCase } from "@/components/rooms/interview/InterviewCase";
import { FormMemory } from "@/components/ui/form-memory";
import { INTERVIEW_FAIL_REASONS } from "@/lib/domain/review/refusal-grounds";
import { aCaseView } from "../support/case";
import { atDesk, told, wordsIn } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, invalidating, refusing, unasked } from "../support/server";

const show = (locale: Locale, actions: Partial<ComponentProps<typeof InterviewBar>["actions"]>) =>
  atDesk(
    locale,
    <InterviewBar
      actions={{ pass: unasked, fail: unasked, ...actions }}
      applicationId="application-1"
      version={7}
    />,
  );
const press = (name: string) => userEvent.click(screen.getByRole("button", { name, hidden: true }));
const records = (label: string) => screen.getAllByLabelText<HTMLTextAreaElement>(label);

describe.each(["zh", "en"] as const)("the interview (%s)", (locale) => {
  test("passing needs the record; the error goes with the first word of it", async () => {
    const { posted, action } = answering(invalidating({ record: "required" }, { record: "" }));
    const { say, container } = show(locale, { pass: action });
    await press(say("hall.interview.passConfirm"));
    const [record] = records(say("hall.interview.record"));
    const summary = await screen.findByRole("alert", { hidden: true });
    expect(within(summary).getByRole("link", { hidden: true })).toHaveAttribute("href", `#${record?.id}`);
    expect(record).toBeInvalid();
    expect(records(say("hall.interview.record"))[1]).toBeValid();
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.type(record as HTMLElement, "问答要点");
    expect(record).toBeValid();
    await press(say("hall.interview.passConfirm"));
    expect(posted[1]).toEqual({ applicationId: "application-1", version: "7", record: "问答要点" });
  });

  test("what was typed before a sign-in comes back to its own decision, which stands open", () => {
    const say = wordsIn(locale);
    const form = `application-1 ${say("hall.interview.fail")}`;
    atDesk(
      locale,
      <PathnameContext value="/officer/interview/1">
        <FormMemory kept={{ path: "/officer/interview/1", form, values: { record: "问答要点" } }}>
          <InterviewBar
            actions={{ pass: unasked, fail: unasked }}
            applicationId="application-1"
            version={7}
          />
        </FormMemory>
      </PathnameContext>,
    );
    const open = ["pass", "fail"].map((each) =>
      screen.getByText(say(`hall.interview.${each}`)).closest("details"),
    );
    expect(open.map((panel) => panel?.open)).toEqual([false, true]);
    expect(records(say("hall.interview.record")).map(({ value }) => value)).toEqual(["", "问答要点"]);
    expect(screen.getAllByRole("alert", { hidden: true })).toHaveLength(1);
  });

  test("one decision stands open at a time, and what was written in the other stays", async () => {
    const { say } = show(locale, {});
    const [pass, fail] = ["pass", "fail"].map((each) => screen.getByText(say(`hall.interview.${each}`)));
    const open = () => [pass, fail].map((title) => title?.closest("details")?.open);
    await userEvent.click(pass as HTMLElement);
    await userEvent.type(records(say("hall.interview.record"))[0] as HTMLElement, "问答要点");
    await waitFor(() => expect(open()).toEqual([true, false]));
    await userEvent.click(fail as HTMLElement);
    await waitFor(() => expect(open()).toEqual([false, true]));
    expect(records(say("hall.interview.record"))[0]).toHaveValue("问答要点");
    await userEvent.click(fail as HTMLElement);
    await waitFor(() => expect(open()).toEqual([false, false]));
  });

  test("not passing needs a reason of the list, and the record that was written stays", async () => {
    const typed = { reason: "", record: "陈述矛盾" };
    const { posted, action } = answering(invalidating({ reason: "required" }, typed));
    const { say } = show(locale, { fail: action });
    const reason = screen.getByLabelText(say("hall.interview.reason"));
    expect(within(reason).getAllByRole("option", { hidden: true })).toHaveLength(
      INTERVIEW_FAIL_REASONS.length + 1,
    );
    const record = records(say("hall.interview.record"))[1] as HTMLElement;
    await userEvent.type(record, "陈述矛盾");
    await press(say("hall.interview.failConfirm"));
    expect(await told()).toContain(say("officer.fieldErrors.required"));
    expect(reason).toBeInvalid();
    expect(record).toHaveValue("陈述矛盾");
    await userEvent.selectOptions(reason, "statementsContradict");
    expect(screen.queryByRole("alert", { hidden: true })).toBeNull();
    await press(say("hall.interview.failConfirm"));
    expect(posted[1]).toMatchObject({ reason: "statementsContradict", record: "陈述矛盾" });
  });

  test("a long record is not lost when a colleague was faster", async () => {
    const text = "问与答。".repeat(20);
    const { action } = answering(refusing("stale", { by: "王面谈" }, { record: text }));
    const { say, asked } = show(locale, { pass: action });
    const record = records(say("hall.interview.record"))[0] as HTMLElement;
    await userEvent.click(record);
    await userEvent.paste(text);
    await press(say("hall.interview.passConfirm"));
    expect(await told()).toContain("王面谈");
    expect(asked).not.toContain("refresh");
    await userEvent.click(screen.getByText(say("officer.form.showNow")));
    expect(asked).toContain("refresh");
    expect(record).toHaveValue(text);
  });
});

test("whoever is not in the interview has no outcome to record", () => {
  const actions = { pass: unasked, fail: unasked, reveal: unasked, hold: unasked, resume: unasked };
  const view = aCaseView({ state: "CHECKED_IN" });
  const { say } = atDesk(
    "zh",
    <InterviewCase view={view} watermark="I1001" ticket={undefined} actions={actions} />,
  );
  const state = say("states.labels.CHECKED_IN");
  expect(screen.getByText(say("hall.interview.readOnly", { state }))).toBeVisible();
  expect(screen.queryByRole("button", { name: say("hall.interview.passConfirm"), hidden: true })).toBeNull();
});
