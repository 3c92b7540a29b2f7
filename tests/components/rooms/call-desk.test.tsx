import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { HallDesk } from "@/components/rooms/hall/HallDesk";
import { NoHall } from "@/components/rooms/hall/NoHall";
import { atDesk, told } from "../support/desk";
import { aCalledTicket, aTicketRow, callActions } from "../support/hall";
import { aQueueView } from "../support/queue";
import { axeFindings, type Locale } from "../support/render";
import { answering, refusing } from "../support/server";

const show = (locale: Locale, facts: Partial<ComponentProps<typeof HallDesk>> = {}) =>
  atDesk(
    locale,
    <HallDesk
      kind="counter"
      hall="福田办证大厅"
      date="2026-11-26"
      places={["51", "52"]}
      place="51"
      called={undefined}
      served={undefined}
      tickets={[]}
      total={facts.tickets?.length ?? 0}
      readAt="14:02"
      view={aQueueView({ order: { by: "turn", isDown: false }, ownOrder: { by: "turn", isDown: false } })}
      actions={callActions()}
      {...facts}
    />,
  );
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe.each(["zh", "en"] as const)("the desk that calls (%s)", (locale) => {
  test("the next visitor is called to this window; how many wait is said", async () => {
    const next = answering();
    const tickets = [aTicketRow(), aTicketRow({ id: "2", number: "F013", status: "CALLED", place: "52" })];
    const { say, container } = show(locale, { tickets, actions: callActions({ callNext: next.action }) });
    expect(screen.getByText(say("hall.call.waiting", { count: 1 }))).toBeVisible();
    await press(say("hall.call.next"));
    expect(next.posted).toEqual([{ place: "51" }]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("who is being served stands there, and is finished or has left before the next is called", async () => {
    const leave = answering();
    const { calls: _, ...ticket } = aCalledTicket();
    const served = { ...ticket, href: "/officer/counter/1" };
    const { say, container } = show(locale, { served, actions: callActions({ leave: leave.action }) });
    expect(screen.getByRole("status")).toHaveTextContent("F012");
    expect(screen.queryByRole("button", { name: say("hall.call.next") })).toBeNull();
    expect(screen.getByRole("link", { name: say("hall.call.openCase") })).toBeVisible();
    await userEvent.click(screen.getByText(say("hall.call.left")));
    await press(say("hall.call.leftConfirm"));
    expect(leave.posted).toEqual([{ ticketId: "ticket-1", place: "51" }]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a queue longer than is shown says so, and counts everybody who waits", () => {
    const tickets = [aTicketRow(), aTicketRow({ id: "2", number: "F013", status: "CALLED", place: "52" })];
    const { say } = show(locale, { tickets, total: 240 });
    expect(screen.getByText(say("hall.counter.cut", { shown: 2, total: 240 }))).toBeVisible();
    expect(screen.getByText(say("hall.call.waiting", { count: 239 }))).toBeVisible();
  });

  test("nobody waiting is told in words", async () => {
    const next = answering(refusing("nothingWaiting"));
    const { say } = show(locale, { actions: callActions({ callNext: next.action }) });
    expect(screen.getByText(say("hall.counter.waitingEmptyTitle"))).toBeVisible();
    await press(say("hall.call.next"));
    expect(await told()).toContain(say("officer.refusals.nothingWaiting.title"));
  });

  test("whoever was called is shown large, called again or begun with", async () => {
    const again = answering();
    const begin = answering();
    const actions = callActions({ callAgain: again.action, begin: begin.action });
    const { say } = show(locale, { called: aCalledTicket({ calls: 2 }), actions });
    expect(screen.getByRole("status")).toHaveTextContent("F012");
    expect(screen.getByText("ROSSI ANNA", { exact: false })).toBeVisible();
    expect(screen.getByText(say("hall.call.times", { count: 2 }))).toBeVisible();
    await press(say("hall.call.again"));
    await press(say("hall.counter.begin"));
    expect(again.posted).toEqual([{ ticketId: "ticket-1", place: "51" }]);
    expect(begin.posted).toEqual([{ ticketId: "ticket-1", place: "51" }]);
  });

  test.each([1, 2])(
    "after %d calls nobody is passed over yet, and the page says how many are left",
    (calls) => {
      const { say } = show(locale, { called: aCalledTicket({ calls }) });
      expect(screen.getByRole("button", { name: say("hall.call.missed") })).toBeDisabled();
      expect(screen.getByText(say("hall.call.missedAfter", { count: 3 - calls }))).toBeVisible();
    },
  );

  test("after three calls a visitor who does not come is passed over", async () => {
    const miss = answering();
    const { say } = show(locale, {
      called: aCalledTicket({ calls: 3 }),
      actions: callActions({ miss: miss.action }),
    });
    await press(say("hall.call.missed"));
    expect(miss.posted).toEqual([{ ticketId: "ticket-1", place: "51" }]);
  });

  test("a ticket that was not called three times after all stays, with the count", async () => {
    const miss = answering(refusing("notCalledThreeTimes", { calls: 2, ticket: "F012" }));
    const { say } = show(locale, {
      called: aCalledTicket({ calls: 3 }),
      actions: callActions({ miss: miss.action }),
    });
    await press(say("hall.call.missed"));
    expect(await told()).toContain(say("officer.refusals.notCalledThreeTimes.body", { calls: 2 }));
  });

  test("the list says who waits, who was called where and which case goes on here", () => {
    const href = "/officer/interview/1";
    const { say } = show(locale, {
      kind: "interview",
      places: ["面谈室1"],
      place: "面谈室1",
      tickets: [
        aTicketRow({ id: "1", number: "F011", status: "SERVING", place: "面谈室1", href }),
        aTicketRow({ id: "2", number: "F012" }),
      ],
    });
    const room = say("hall.interview.placeName", { place: "1" });
    const served = within(screen.getByRole("row", { name: /F011/ }));
    expect(served.getByText(say("hall.counter.status.SERVING", { place: room }))).toBeVisible();
    expect(served.getByRole("link")).toHaveAttribute("href", expect.stringContaining(href));
    expect(within(screen.getByRole("row", { name: /F012/ })).queryByRole("link")).toBeNull();
    expect(screen.getByRole("option", { name: room })).toBeInTheDocument();
  });

  test("a hall without windows, and an officer without a hall, say whom to ask", () => {
    const { say, unmount } = show(locale, { places: [], place: undefined });
    expect(screen.getByText(say("hall.counter.noPlacesTitle"))).toBeVisible();
    expect(screen.queryByRole("button", { name: say("hall.call.next") })).toBeNull();
    unmount();
    atDesk(locale, <NoHall />);
    expect(screen.getByText(say("hall.noHallBody"))).toBeVisible();
  });
});

test("a search narrows the list, never whom the desk has called nor how many wait", () => {
  const tickets = [
    aTicketRow({ id: "1", number: "F001", fullName: "SEARCHED FOR" }),
    aTicketRow({ id: "2", number: "F002", fullName: "SOMEBODY ELSE", matches: false }),
  ];
  const { say } = show("en", { tickets, view: aQueueView({ q: "searched" }) });
  expect(screen.getByText("SEARCHED FOR")).toBeVisible();
  expect(screen.queryByText("SOMEBODY ELSE")).toBeNull();
  expect(screen.getByText(say("hall.call.waiting", { count: 2 }))).toBeVisible();
});

test("a search that finds no ticket says so, not that nobody waits", () => {
  const { say } = show("en", {
    tickets: [aTicketRow({ matches: false })],
    view: aQueueView({ q: "nobody" }),
  });
  expect(screen.getByText(say("officer.queue.search.noneTitle"))).toBeVisible();
  expect(screen.queryByText(say("hall.counter.waitingEmptyBody"))).toBeNull();
});
