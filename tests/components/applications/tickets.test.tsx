import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TodayAtHall } from "@/components/tickets/TodayAtHall";
import { IDLE } from "@/lib/domain/action-state";
import type { TicketView, VisitsView } from "@/components/tickets/ticket-view";
import { openedStreams } from "../../support/event-sources";
import { axeFindings, type Locale, messagesOf, renderIn } from "../support/render";
import { withRouter } from "../support/router";
import { answering, refusing } from "../support/server";

const aTicket = (facts: Partial<TicketView> = {}): TicketView => ({
  applicationId: "00000000-0000-4000-8000-000000000001",
  fullName: "KIM MINJI",
  hall: "Futian hall",
  number: "F012",
  status: "WAITING",
  forInterview: false,
  interviewed: false,
  place: "",
  calls: 0,
  queue: { ahead: 5, from: 20, until: 55 },
  ...facts,
});
const aVisit = (facts: Partial<VisitsView> = {}): VisitsView => ({
  people: [
    {
      applicationId: "00000000-0000-4000-8000-000000000002",
      fullName: "KIM MINJI",
      hours: "10:00–11:00",
    },
  ],
  hall: "Futian hall",
  hours: "10:00–11:00",
  opensAt: "09:30",
  isOpen: true,
  closesAt: "11:00",
  ...facts,
});
const show = (
  locale: Locale,
  tickets: readonly TicketView[],
  visits: readonly VisitsView[] = [],
  action = answering().action,
) =>
  renderIn(
    locale,
    withRouter(<TodayAtHall shown={{ tickets, readAt: "10:02" }} visits={visits} hereAction={action} />)
      .element,
  );

const reading = (tickets: readonly TicketView[], readAt = "10:07") => {
  const fetch = jest.fn(() =>
    Promise.resolve({ ok: true, json: () => Promise.resolve({ tickets, readAt }) }),
  );
  Object.assign(globalThis, { fetch });
  return fetch;
};
const hear = (news: string) =>
  act(async () => {
    openedStreams.at(-1)?.dispatchEvent(new Event(news));
    await Promise.resolve();
  });

describe.each(["zh", "en"] as const)("the phone is the ticket (%s)", (locale) => {
  const called = { status: "CALLED", place: "51", calls: 1, queue: null } as const;
  test.each([
    ["waits", aTicket()],
    ["is next", aTicket({ queue: { ahead: 0, from: 0, until: 10 } })],
    ["waits for an interview", aTicket({ forInterview: true })],
    ["waits for a window after it", aTicket({ interviewed: true })],
    ["is called", aTicket(called)],
    ["is called to a room", aTicket({ ...called, forInterview: true, place: "3" })],
    ["is at a window", aTicket({ status: "SERVING", place: "51", queue: null })],
    ["is on hold", aTicket({ status: "HELD", queue: null })],
  ])("a number that %s says where to be, what to have in hand and what comes next", async (_, ticket) => {
    const { container } = show(locale, [ticket]);
    expect(screen.getByText("F012")).toBeVisible();
    expect(screen.getByRole("status")).not.toBeEmptyDOMElement();
    const { after } = messagesOf(locale).ticket;
    expect(screen.getByText(after.title)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("nothing today says what will stand here", async () => {
    const { container } = show(locale, []);
    expect(screen.getByText(messagesOf(locale).ticket.none.title)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("before the hour there is no field; from then on the hall's code is asked, and a wrong one says where it stands", async () => {
    const early = show(locale, [], [aVisit({ isOpen: false })]);
    expect(screen.queryByRole("textbox")).toBeNull();
    early.unmount();
    const wrong = answering(refusing("hereCodeWrong"));
    const { container } = show(locale, [], [aVisit()], wrong.action);
    await userEvent.type(screen.getByRole("textbox"), "k7m");
    const { here } = messagesOf(locale).ticket;
    await userEvent.click(screen.getByRole("button", { name: here.confirm }));
    expect(wrong.posted).toMatchObject([{ code: "k7m" }]);
    expect(await screen.findByText(messagesOf(locale).errors.refusals.hereCodeWrong.title)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a family types the code once, for those who have come", async () => {
    const ids = ["a", "b", "c"].map((last) => `00000000-0000-4000-8000-00000000000${last}`);
    const people = ids.map((applicationId, index) => ({
      applicationId,
      fullName: `KIM ${String(index)}`,
      hours: "10:00–11:00",
    }));
    const posted: FormData[] = [];
    const action = async (_: unknown, form: FormData) => {
      posted.push(form);
      return IDLE;
    };
    const { container } = show(locale, [], [aVisit({ people })], action);
    await userEvent.click(screen.getByRole("checkbox", { name: /KIM 1/ }));
    await userEvent.type(screen.getByRole("textbox"), "k7m");
    const { here } = messagesOf(locale).ticket;
    await userEvent.click(screen.getByRole("button", { name: here.confirmTogether }));
    expect(posted.map((form) => form.getAll("applicationId"))).toEqual([[ids[0], ids[2]]]);
    expect(await axeFindings(container)).toEqual([]);
  });
});

test("a call changes the page, its title and the phone in the hand, and is heard once", async () => {
  const vibrate = jest.fn();
  Object.assign(navigator, { vibrate });
  document.title = "My ticket";
  const { unmount } = show("en", [aTicket()]);
  await hear("connected");
  const fetch = reading([aTicket({ status: "CALLED", place: "51", calls: 1, queue: null })]);
  await hear("changed");
  expect(await screen.findByText("Please go to window 51")).toBeVisible();
  expect(document.title).toBe("F012 → window 51");
  expect(vibrate).toHaveBeenCalledTimes(1);
  expect(screen.getByText(/10:07/)).toBeVisible();
  await userEvent.click(screen.getByText("Refresh"));
  expect(fetch).toHaveBeenCalledTimes(2);
  expect(vibrate).toHaveBeenCalledTimes(1);
  unmount();
  expect(document.title).toBe("My ticket");
});

test("what is not heard any more is said to be of then, and the display named", async () => {
  show("en", [aTicket()]);
  await hear("connected");
  await hear("away");
  expect(screen.getByText(/as of 10:02 and may have changed/)).toBeVisible();
});
