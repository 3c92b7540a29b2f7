import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type Arrival, ReceptionDesk } from "@/components/rooms/hall/ReceptionDesk";
import type { ActionState } from "@/lib/domain/action-state";
import { atDesk, told } from "../support/desk";
import { anArrival, aTicket } from "../support/hall";
import { aQueueView } from "../support/queue";
import { axeFindings, type Locale, messagesOf } from "../support/render";
import { answering, invalidating, refusing } from "../support/server";

const show = (locale: Locale, arrivals: readonly Arrival[], ...answers: ActionState[]) => {
  const facts = { q: arrivals.some(({ matches }) => !matches) ? "searched" : "" };
  const server = answering(...answers);
  const desk = (
    <ReceptionDesk
      hall="福田办证大厅"
      date="2026-11-26"
      arrivals={arrivals}
      checkIn={server.action}
      view={aQueueView(facts)}
      readAt="14:02"
    />
  );
  return { ...server, ...atDesk(locale, desk) };
};
const rowOf = (name: string) => within(screen.getByRole("row", { name: new RegExp(name) }));

describe.each(["zh", "en"] as const)("at the reception (%s)", (locale) => {
  test("the list says of everybody whether they come too early, are expected, have come, were called in vain or are too late", async () => {
    const { say, container } = show(locale, [
      anArrival({ id: "1", fullName: "EARLY ONE", status: "early", opensAt: "13:30" }),
      anArrival({ id: "2", fullName: "EXPECTED ONE", status: "now" }),
      anArrival({ id: "3", fullName: "LATE ONE", status: "over" }),
      anArrival({ id: "4", fullName: "THERE ALREADY", status: "arrived", ticket: "F007" }),
      anArrival({ id: "5", fullName: "CALLED IN VAIN", status: "missed", ticket: "F008" }),
    ]);
    expect(rowOf("EARLY ONE").getByText(say("hall.reception.tooEarly", { time: "13:30" }))).toBeVisible();
    expect(rowOf("EXPECTED ONE").getByText(say("hall.reception.expected"))).toBeVisible();
    expect(rowOf("LATE ONE").getByText(say("hall.reception.over"))).toBeVisible();
    expect(rowOf("THERE ALREADY").getByText("F007")).toBeVisible();
    expect(rowOf("CALLED IN VAIN").getByText(say("hall.reception.missed"))).toBeVisible();
    expect(screen.getByText(say("hall.reception.counts", { booked: 5, arrived: 2 }))).toBeVisible();
    const inRows = within(screen.getByRole("table")).getAllByRole("button");
    expect(inRows).toHaveLength(1);
    expect(inRows[0]).toHaveAccessibleName(`${say("hall.checkIn.confirm")} EXPECTED ONE`);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a search narrows the list, never the day's figures", () => {
    const { say } = show(locale, [
      anArrival({ id: "1", fullName: "SEARCHED FOR" }),
      anArrival({ id: "2", fullName: "SOMEBODY ELSE", matches: false }),
    ]);
    expect(screen.getByRole("row", { name: /SEARCHED FOR/ })).toBeVisible();
    expect(screen.queryByRole("row", { name: /SOMEBODY ELSE/ })).toBeNull();
    expect(screen.getByText(say("hall.reception.counts", { booked: 2, arrived: 0 }))).toBeVisible();
  });

  test("the day's list can be printed by itself; beside a ticket it stays off the paper", () => {
    const { say } = show(locale, [anArrival()]);
    const list = screen.getByRole("region", { name: say("hall.reception.arrivals") });
    expect(list).toHaveClass("beside-ticket");
    expect(within(list).getByRole("table").closest(".no-print")).toBeNull();
  });

  test("without appointments the page says so", () => {
    const { say } = show(locale, []);
    expect(screen.getByText(say("hall.reception.emptyTitle"))).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
  });

  test("whoever shows a number is checked in, and the ticket says where to wait", async () => {
    const { say, posted } = show(locale, [anArrival()], { status: "ok", data: aTicket() });
    await userEvent.type(screen.getByLabelText(say("hall.checkIn.number")), "Y261126K7M2QX{Enter}");
    const slip = await screen.findByRole("status");
    expect(slip).toHaveTextContent("F012");
    expect(slip).toHaveTextContent(say("hall.ticket.interviewFirst"));
    const paper = within(slip).getByRole("region", { name: say("hall.ticket.label") });
    expect(paper).toHaveClass("ticket-paper");
    expect(within(paper).getByText(aTicket().fullName)).toHaveClass("no-print");
    expect(posted).toEqual([{ number: "Y261126K7M2QX", lane: "" }]);
    expect(screen.getByLabelText(say("hall.checkIn.number"))).toHaveValue("");
  });

  test("a passport number of two countries: the country pressed is checked in", async () => {
    const visitors = [
      { number: "Y261126K7M2QX", country: { zh: "韩国", en: "South Korea" } },
      { number: "Y261126AAAAAA", country: { zh: "意大利", en: "Italy" } },
    ];
    const { say, posted, container } = show(locale, [], refusing("severalHolders", { visitors }), {
      status: "ok",
      data: aTicket(),
    });
    await userEvent.type(screen.getByLabelText(say("hall.checkIn.number")), "M12345678{Enter}");
    const choice = await screen.findByRole("group", { name: say("hall.checkIn.which") });
    expect(await told()).toContain(say("errors.refusals.severalHolders.title"));
    expect(await axeFindings(container)).toEqual([]);
    const italy = visitors[1]!.country[locale];
    await userEvent.click(within(choice).getByRole("button", { name: new RegExp(italy) }));
    expect(await screen.findByRole("status")).toHaveTextContent("F012");
    expect(posted.at(-1)).toMatchObject({ chosen: "Y261126AAAAAA" });
  });

  test("whoever is picked from the list is checked in by one press, past what stands in the field", async () => {
    const ticket = aTicket({ forInterview: false });
    const { say, posted } = show(locale, [anArrival()], { status: "ok", data: ticket });
    await userEvent.type(screen.getByLabelText(say("hall.checkIn.number")), "half a num");
    await userEvent.click(rowOf("ROSSI ANNA").getByRole("button"));
    expect(await screen.findByRole("status")).toHaveTextContent(say("hall.ticket.windowFirst"));
    expect(posted).toEqual([{ number: "half a num", lane: "", chosen: "Y261126K7M2QX" }]);
  });

  test.each([
    ["too early", refusing("tooEarlyToCheckIn", { from: "08:30", start: "09:00" }), "08:30"],
    ["too late", refusing("tooLateToCheckIn", { until: "10:00", start: "09:00" }), ""],
    ["at the wrong hall", refusing("wrongHall", { hall: "罗湖", hallEn: "罗湖" }), "罗湖"],
    ["on the wrong day", refusing("wrongDay", { date: "2026-11-27", start: "09:00" }), "27"],
    ["in already", refusing("alreadyCheckedIn", { ticket: "F007" }), "F007"],
    ["unknown", refusing("notFound"), ""],
  ] as const)("somebody who is %s is told so in words, and the number stays", async (_, refusal, fact) => {
    const typed = { ...refusal, values: { number: "44030026112300001" } } as ActionState;
    const { say } = show(locale, [anArrival()], typed);
    const field = screen.getByLabelText(say("hall.checkIn.number"));
    await userEvent.type(field, "44030026112300001{Enter}");
    expect(await told()).toContain(fact);
    expect(field).toHaveValue("44030026112300001");
    expect(screen.queryByRole("status")).toBeNull();
  });

  test("an empty field is named, until something is typed", async () => {
    const { say } = show(locale, [], invalidating({ number: "required" }));
    await userEvent.click(screen.getByRole("button", { name: say("hall.checkIn.confirm") }));
    const field = screen.getByLabelText(say("hall.checkIn.number"));
    expect(within(await screen.findByRole("alert")).getByRole("link")).toHaveAttribute(
      "href",
      `#${field.id}`,
    );
    expect(field).toBeInvalid();
    await userEvent.type(field, "Y");
    expect(field).toBeValid();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

/** Whoever reads a refused check-in is the receptionist, not the visitor in front of them. */
test.each([
  "tooEarlyToCheckIn",
  "tooLateToCheckIn",
  "wrongDay",
  "wrongHall",
  "noVisitBooked",
  "alreadyCheckedIn",
] as const)("%s tells the receptionist what the applicant can do", (code) => {
  const said = (locale: Locale) => messagesOf(locale).errors.refusals[code].body;
  expect(said("zh")).toContain("请申请人");
  expect(said("en")).toContain("the applicant");
});
