import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OfficerHome } from "@/components/rooms/entry/OfficerHome";
import { OfficerLoginForm } from "@/components/rooms/entry/OfficerLoginForm";
import type { ActionState } from "@/lib/domain/action-state";
import { atDesk, lineOf, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, invalidating, refusing } from "../support/server";

const show = (locale: Locale, ...answers: ActionState[]) => {
  const server = answering(...answers);
  const form = <OfficerLoginForm action={server.action} next="/officer/review" inboxHref={undefined} />;
  return { ...server, ...atDesk(locale, form) };
};
const sent: ActionState = { status: "ok", data: { sent: { staffNo: "P1001", maskedPhone: "199****0901" } } };
const atCode = { step: "code", staffNo: "P1001", shown: "199****0901" };

describe.each(["zh", "en"] as const)("an officer signs in (%s)", (locale) => {
  test("what is missing is named at its field and in the summary, and goes once it is typed", async () => {
    const { say, container } = show(locale, invalidating({ staffNo: "required", password: "required" }));
    await userEvent.click(screen.getByRole("button", { name: say("officer.login.next") }));
    const summary = await screen.findByRole("alert");
    expect(summary).toHaveFocus();
    const required = say("officer.fieldErrors.required");
    expect(
      within(summary)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual([
      lineOf(say("officer.login.staffNo"), required, locale),
      lineOf(say("officer.login.password"), required, locale),
    ]);
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.type(screen.getByLabelText(say("officer.login.staffNo")), "p1001");
    expect(screen.getByLabelText(say("officer.login.staffNo"))).toBeValid();
    expect(screen.getByLabelText(say("officer.login.staffNo"))).toHaveFocus();
    await userEvent.type(screen.getByLabelText(say("officer.login.password")), "secret");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a code that cannot be one is told at the second step, which stays", async () => {
    const { say, posted } = show(locale, sent, invalidating({ code: "code" }, atCode));
    await userEvent.click(screen.getByRole("button", { name: say("officer.login.next") }));
    const code = await screen.findByLabelText(say("officer.login.code"));
    await userEvent.type(code, "12");
    await userEvent.click(screen.getByRole("button", { name: say("officer.login.confirm") }));
    expect(await told()).toContain(say("officer.fieldErrors.code"));
    expect(posted[1]).toMatchObject({ step: "code", staffNo: "P1001", code: "12" });
    await userEvent.type(screen.getByLabelText(say("officer.login.code")), "1");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test.each([
    ["codeExpired", {}],
    ["codeDead", {}],
    ["codeWrong", { left: 2 }],
    ["phoneLocked", { minutes: 15 }],
  ] as const)("%s is told in words, and the officer need not type the password again", async (code, data) => {
    const { say } = show(locale, sent, refusing(code, data, atCode));
    await userEvent.click(screen.getByRole("button", { name: say("officer.login.next") }));
    await userEvent.type(await screen.findByLabelText(say("officer.login.code")), "123456");
    await userEvent.click(screen.getByRole("button", { name: say("officer.login.confirm") }));
    expect(await told()).toContain(say(`errors.refusals.${code}.title`, data));
    expect(screen.queryByLabelText(say("officer.login.password"))).toBeNull();
  });

  test("too many tries are told with the minutes to wait, and the staff number stays", async () => {
    const { say } = show(
      locale,
      refusing("rateLimited", { minutes: 5 }, { step: "password", staffNo: "P1001" }),
    );
    await userEvent.type(screen.getByLabelText(say("officer.login.staffNo")), "P1001");
    await userEvent.click(screen.getByRole("button", { name: say("officer.login.next") }));
    expect(await told()).toContain("5");
    expect(screen.getByLabelText(say("officer.login.staffNo"))).toHaveValue("P1001");
  });

  test("the desks one may enter say what waits there and what is due today", async () => {
    const rooms = [
      { section: "review", waiting: 12, dueToday: 3 },
      { section: "counter", waiting: 0, dueToday: 0 },
      { section: "schedule", waiting: undefined, dueToday: 0 },
    ] as const;
    const { say, container } = atDesk(locale, <OfficerHome rooms={rooms} />);
    const [review, counter, schedule] = screen.getAllByRole("listitem").map((item) => within(item));
    expect(review?.getByText(say("officer.home.waiting", { count: 12 }))).toBeVisible();
    expect(review?.getByText(say("officer.home.dueToday", { count: 3 }))).toBeVisible();
    expect(counter?.getByText(say("officer.home.waiting", { count: 0 }))).toBeVisible();
    expect(counter?.queryByText(say("officer.home.dueToday", { count: 0 }))).toBeNull();
    expect(review?.getByRole("link")).toHaveAttribute("href", expect.stringContaining("/officer/review"));
    // Nothing ever waits there, so nobody is told that nothing does.
    expect(schedule?.queryByText(say("officer.home.waiting", { count: 0 }))).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("an officer without a desk is told whom to ask", () => {
    const { say } = atDesk(locale, <OfficerHome rooms={[]} />);
    expect(screen.getByText(say("officer.home.noRoomBody"))).toBeVisible();
  });
});
