import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { arrivalsOfToday } from "@/lib/server/db/questions/officer/arrivals-of-today";
import { hallQueue } from "@/lib/server/db/questions/officer/hall-queue";
import { workIn } from "@/lib/server/db/questions/officer/officer-home";
import { movePracticeClockByDays } from "@/lib/use-cases/time/move-practice-clock";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { callAgain } from "@/lib/use-cases/calling/call-again";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { missTicket } from "@/lib/use-cases/calling/miss-ticket";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { aBooked, aToBook, bookingOf, expectOk } from "../../support/factories/cases";
import { aCheckedIn } from "../../support/factories/hall-cases";
import { anOfficer } from "../../support/factories/people";
import { at, onAMonday } from "../../support/practice-days";

beforeEach(() => onAMonday({ capacity: 30 }));
afterAll(disconnect);

/** Booked on Monday, checked in on Tuesday at five past ten, in the order given. */
const arrive = async (visits: readonly { readonly serial: string }[]) => {
  await setPracticeTime(at("2026-11-24T10:05:00"));
  const actor = await anOfficer(["RECEPTION"], "1");
  const issued = await Promise.all(visits.map(({ serial }) => checkIn({ actor, number: serial })));
  return issued.map(expectOk);
};

const window = () => anOfficer(["WINDOW"], "1");

/** What every list, figure and call of a hall shows of tickets. */
const inSight = async () => {
  const desk = await window();
  const room = await anOfficer(["INTERVIEWER"], "1");
  const reception = await anOfficer(["RECEPTION"], "1");
  const called = await callNext({ actor: desk, place: "52", forInterview: false });
  return {
    counter: (await hallQueue(desk, false)).length,
    interview: (await hallQueue(room, true)).length,
    reception: (await arrivalsOfToday(reception)).length,
    figures: [await workIn("counter", desk), await workIn("interview", room)].map(({ waiting }) => waiting),
    called: called.kind === "ok" ? called.data.number : called.kind === "refused" ? called.code : "invalid",
  };
};
const NOTHING = { counter: 0, interview: 0, reception: 0, figures: [0, 0], called: "nothingWaiting" };

describe("a ticket of another day", () => {
  test.each([
    ["at midnight, before the job that ends the halls' day has run", "2026-11-25T00:00:00"],
    ["a week later", "2026-12-01T10:00:00"],
    ["when the practice clock was set back to the day before", "2026-11-23T10:00:00"],
  ])("stands nowhere %s", async (_, text) => {
    await arrive([await aBooked(), await aBooked({ interviewRequired: true })]);
    await setPracticeTime(at("2026-11-24T23:59:59"));
    const desk = await window();
    expect(await hallQueue(desk, false)).toHaveLength(1);
    expect(await workIn("counter", desk)).toMatchObject({ waiting: 1 });
    await setPracticeTime(at(text));
    expect(await inSight()).toEqual(NOTHING);
  });

  test("stands nowhere after its interview either, when nobody called it to a window that day", async () => {
    const visit = await aCheckedIn({ interviewRequired: true });
    const room = await anOfficer(["INTERVIEWER"], "1");
    expectOk(await callNext({ actor: room, place: "A", forInterview: true }));
    expectOk(await serveTicket({ actor: room, ticketId: visit.ticket.ticketId }));
    const passed = { actor: room, applicationId: visit.id, passed: true, record: "问答如实。" };
    expectOk(await recordInterview(passed));
    await setPracticeTime(at("2026-11-25T09:00:00"));
    expect(await inSight()).toEqual(NOTHING);
  });

  test("that was called is neither served, called again nor passed over", async () => {
    const { ticket } = await aCheckedIn();
    const actor = await window();
    expectOk(await callNext({ actor, place: "51", forInterview: false }));
    await setPracticeTime(at("2026-11-25T09:00:00"));
    const act = { actor, ticketId: ticket.ticketId };
    for (const answer of [await serveTicket(act), await callAgain(act), await missTicket(act)])
      expect(answer).toMatchObject({ code: "illegalMove" });
  });

  test("is over once the practice clock has moved past its day, and nobody waits", async () => {
    const { id } = await aCheckedIn();
    expectOk(await movePracticeClockByDays(1));
    expect(await db.ticket.findFirstOrThrow()).toMatchObject({ status: "DONE" });
    expect(await db.application.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "TO_BOOK" });
    expect(await inSight()).toEqual(NOTHING);
  });
});

test("a ticket called in vain stands at the reception as passed over, not as somebody who is there", async () => {
  const {
    ticket: { ticketId },
  } = await aCheckedIn();
  const reception = await anOfficer(["RECEPTION"], "1");
  const stands = async () => (await arrivalsOfToday(reception)).map(({ missed }) => missed);
  expect(await stands()).toEqual([false]);
  const actor = await window();
  const calls = { actor, ticketId };
  expectOk(await callNext({ actor, place: "51", forInterview: false }));
  expectOk(await callAgain(calls));
  expectOk(await callAgain(calls));
  expectOk(await missTicket(calls));
  expect(await stands()).toEqual([true]);
});

describe("the numbers of a day", () => {
  const comeOn = async (date: string): Promise<string> => {
    const toBook = await aToBook();
    expectOk(await bookAppointment({ ...(await bookingOf(toBook)), date, start: "10:00" }));
    await setPracticeTime(at(`${date}T10:05:00`));
    const reception = await anOfficer(["RECEPTION"], "1");
    return expectOk(await checkIn({ actor: reception, number: toBook.serial })).ticketNumber;
  };

  test("begin anew every day and are never given twice on one, also when the clock is set back to it", async () => {
    expect(await comeOn("2026-11-24")).toBe("F001");
    expect(await comeOn("2026-11-25")).toBe("F001");
    await setPracticeTime(at("2026-11-23T11:00:00"));
    expect(await comeOn("2026-11-24")).toBe("F002");
    const tickets = await db.ticket.findMany({ select: { date: true, issuedAt: true } });
    for (const { date, issuedAt } of tickets) expect(shanghaiDate(issuedAt)).toBe(date);
  });

  test("are given to twelve who come at once, each another one", async () => {
    const visits = [];
    for (let person = 0; person < 12; person += 1) visits.push(await aBooked());
    const numbers = (await arrive(visits)).map(({ ticketNumber }) => ticketNumber);
    expect(new Set(numbers).size).toBe(12);
  });

  test("cannot be stored twice for one hall and day", async () => {
    const [first, second] = await arrive([await aBooked(), await aBooked()]);
    const twice = { where: { id: second!.ticketId }, data: { number: first!.ticketNumber } };
    await expect(db.ticket.update(twice)).rejects.toMatchObject({ code: "P2002" });
  });
});
