import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { Account } from "@/components/account/Account";
import { atDesk, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, refusing, unasked } from "../support/server";

type Session = ComponentProps<typeof Account>["sessions"][number];
const PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
const session = (facts: Partial<Session> = {}): Session => ({
  id: "session-1",
  createdAt: new Date("2026-11-20T02:00:00Z"),
  lastSeenAt: new Date("2026-11-26T16:30:00Z"),
  userAgent: PHONE,
  current: false,
  ...facts,
});
const show = (
  locale: Locale,
  sessions: readonly Session[],
  actions: Partial<Pick<ComponentProps<typeof Account>, "endSession" | "endOthers">> = {},
  language: Partial<ComponentProps<typeof Account>["language"]> = {},
) =>
  atDesk(
    locale,
    <Account
      maskedPhone="199****0001"
      changePhone={unasked}
      language={{ action: unasked, language: locale, chosen: false, ...language }}
      sessions={sessions}
      endSession={unasked}
      endOthers={unasked}
      {...actions}
    />,
  );

describe.each(["zh", "en"] as const)("one's own account (%s)", (locale) => {
  test("every device is named, the one in use is marked, and times are Shenzhen's", async () => {
    const { say, container } = show(locale, [
      session(),
      session({ id: "session-2", userAgent: "", current: true }),
    ]);
    const phone = within(screen.getByRole("row", { name: /Chrome · Android/ }));
    expect(phone.getByText(/00:30/)).toBeVisible();
    const here = within(screen.getByRole("row", { name: new RegExp(say("account.sessions.unknown")) }));
    expect(here.getByText(say("account.sessions.current"))).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("an unknown device is logged out by one press that names it", async () => {
    const { posted, action } = answering();
    const { say } = show(locale, [session()], { endSession: action });
    const name = `${say("account.sessions.end")} Chrome · Android`;
    await userEvent.click(screen.getByRole("button", { name }));
    await waitFor(() => expect(posted).toEqual([{ sessionId: "session-1" }]));
  });

  test("a device that could not be logged out is told, at its own row", async () => {
    const { action } = answering(refusing("serviceAway"));
    const sessions = [session(), session({ id: "session-2", userAgent: "" })];
    const { say } = show(locale, sessions, { endSession: action });
    const row = within(screen.getByRole("row", { name: /Chrome · Android/ }));
    await userEvent.click(row.getByRole("button"));
    expect(await told()).toContain(say("errors.refusals.serviceAway.title"));
    expect(row.getByRole("alert")).toBeVisible();
  });

  test("all other devices are logged out by one press, which says how many", async () => {
    const { posted, action } = answering({ status: "ok", data: { ended: 2 } });
    const sessions = [session({ current: true }), session({ id: "session-2" }), session({ id: "session-3" })];
    const { say } = show(locale, sessions, { endOthers: action });
    await userEvent.click(
      screen.getByRole("button", { name: say("account.sessions.endOthers", { count: 2 }) }),
    );
    expect(await screen.findByText(say("account.sessions.othersEnded", { count: 2 }))).toBeVisible();
    expect(posted).toEqual([{}]);
  });

  test("alone, a device offers no way out of others", () => {
    const { say } = show(locale, [session({ current: true })]);
    expect(screen.queryByText(say("account.sessions.endOthers", { count: 0 }))).toBeNull();
  });

  test("the language of messages is shown as it is, and what is chosen is posted", async () => {
    const { posted, action } = answering({ status: "ok", data: { language: "en" } });
    const { say } = show(locale, [], {}, { action, language: "zh" });
    const follows = screen.getByRole("radio", { name: new RegExp(say("account.language.page")) });
    expect(follows).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "English" }));
    await userEvent.click(screen.getByRole("button", { name: say("account.language.save") }));
    expect(await screen.findByText(say("account.language.saved"))).toBeVisible();
    expect(posted).toEqual([{ language: "en" }]);
  });

  test("a chosen language is the one that is marked", () => {
    show(locale, [], {}, { language: "en", chosen: true });
    expect(screen.getByRole("radio", { name: "English" })).toBeChecked();
  });
});
