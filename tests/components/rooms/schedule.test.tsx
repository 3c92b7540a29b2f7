import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { ScheduleDesk } from "@/components/rooms/schedule/ScheduleDesk";
import { pasteDate } from "../support/dates";
import { atDesk, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, invalidating, unasked } from "../support/server";

type Desk = ComponentProps<typeof ScheduleDesk>;
const day = (facts: Partial<Desk["days"][number]> = {}): Desk["days"][number] => ({
  ...({ hallId: "1", date: "2026-11-30", booked: 3, places: 40 } as Desk["days"][number]),
  hall: "福田办证大厅",
  words: "11月30日（周一）",
  ...facts,
});
const show = (locale: Locale, facts: Partial<Desk> = {}) =>
  atDesk(
    locale,
    <ScheduleDesk
      halls={[{ value: "1", label: "福田办证大厅" }]}
      days={[day(), day({ date: "2026-12-01", words: "12月1日（周二）", places: 0 })]}
      today="2026-11-27"
      cancelled={undefined}
      close={unasked}
      {...facts}
    />,
  );
const typed = { hallId: "1", date: "2026-12-05", reason: "weather" };

describe.each(["zh", "en"] as const)("closing a day (%s)", (locale) => {
  const fill = async (say: (key: string) => string) => {
    await userEvent.selectOptions(screen.getByLabelText(say("schedule.close.hall")), "1");
    pasteDate(say("schedule.close.date"), typed.date);
    await userEvent.selectOptions(screen.getByLabelText(say("schedule.close.reason")), "weather");
  };
  const press = (say: (key: string) => string) =>
    userEvent.click(screen.getByRole("button", { name: say("schedule.close.confirm") }));

  test("the days say how much is booked, and which are closed", async () => {
    const { say, container } = show(locale);
    expect(within(screen.getByRole("row", { name: /11月30日/ })).getByText("40")).toBeVisible();
    expect(
      within(screen.getByRole("row", { name: /12月1日/ })).getByText(say("schedule.closed")),
    ).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("it cannot be undone, so it is confirmed first; everything that is missing is named at once", async () => {
    const missing = { hallId: "required", date: "required", reason: "required", sure: "notAnOption" };
    const { posted, action } = answering(invalidating(missing));
    const { say } = show(locale, { close: action });
    await press(say);
    const summary = within(await screen.findByRole("alert"));
    expect(summary.getAllByRole("link")).toHaveLength(4);
    await fill(say);
    expect(summary.getAllByRole("link").map((line) => line.getAttribute("href"))).toEqual(["#sure"]);
    await userEvent.click(screen.getByRole("checkbox", { name: say("schedule.close.sure") }));
    expect(screen.queryByRole("alert")).toBeNull();
    await press(say);
    expect(posted[1]).toEqual({ ...typed, sure: "yes" });
  });

  test("a day that cannot be closed is told at its field; hall and reason stay chosen", async () => {
    const { action } = answering(invalidating({ date: "outsideRange" }, { ...typed, sure: "yes" }));
    const { say } = show(locale, { close: action });
    await fill(say);
    await userEvent.click(screen.getByRole("checkbox", { name: say("schedule.close.sure") }));
    await press(say);
    expect(await told()).toContain(say("officer.fieldErrors.date_outsideRange"));
    expect(screen.getByLabelText(say("schedule.close.date"))).toBeInvalid();
    expect(screen.getByRole("form")).toHaveFormValues({ ...typed, sure: true });
  });

  test.each([0, 1, 38])("after the closing it is said that %d people were told", (cancelled) => {
    const { say } = show(locale, { cancelled });
    expect(screen.getByRole("status")).toHaveTextContent(say("schedule.closedBody", { count: cancelled }));
  });
});
