import { randomUUID } from "node:crypto";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { todayAtHalls } from "@/lib/server/db/questions/applicant/tickets-of-applicant";
import { hallQueue } from "@/lib/server/db/questions/officer/hall-queue";
import { waitingFigures } from "@/lib/server/db/questions/hall/waiting-figures";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { leaveDesk } from "@/lib/use-cases/calling/leave-desk";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { type ABooked, aBooked, expectOk } from "../../support/factories/cases";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { at, jump, onAMonday } from "../../support/practice-days";

beforeEach(() => onAMonday({ capacity: 30 }));
afterAll(disconnect);

const CHILD = { birthDate: "2025-03-01", passportIssuedOn: "2025-06-01" };
const DAY = "2026-11-24";
const arrive = async (visit: ABooked, time: string, lane?: "WALK_IN") => {
  await setPracticeTime(at(`${DAY}T${time}:00`));
  const actor = await anOfficer(["RECEPTION"], "1");
  return expectOk(await checkIn({ actor, number: visit.serial, lane }));
};
const window = () => anOfficer(["WINDOW"], "1");
const nextAt = async (place: string) =>
  expectOk(await callNext({ actor: await window(), place, forInterview: false })).number;
const placeOf = async (visit: ABooked) => (await todayAtHalls(visit.applicant)).tickets[0];

/** A visit of weeks ago, served at a window. */
const served = async (date: string, at: Date, place: string) => {
  const ticket = await db.ticket.findFirstOrThrow();
  await db.ticketEvent.create({
    data: { ticketId: ticket.id, hallId: "1", date, status: "SERVING", forInterview: false, place, at },
  });
};

describe("who is called", () => {
  test("small children and elderly people first within their hour, walk-ins last, the next hour after all", async () => {
    const ordinary = await aBooked();
    const walkIn = await aBooked();
    const elderly = await aBooked({ answers: { birthDate: "1950-03-01" } });
    const later = await aBooked({ start: "11:00", answers: CHILD });
    const [child, parent] = [await aBooked({ answers: CHILD }), await aBooked()];
    await db.appointment.updateMany({
      where: { id: { in: [child.appointment.id, parent.appointment.id] } },
      data: { groupId: randomUUID() },
    });
    const first = await arrive(walkIn, "10:30", "WALK_IN");
    const second = await arrive(ordinary, "10:31");
    const third = await arrive(later, "10:32");
    const fourth = await arrive(elderly, "10:33");
    const fifth = await arrive(parent, "10:34");
    const sixth = await arrive(child, "10:35");
    expect([first, second, third, fourth, fifth, sixth].map(({ lane }) => lane)).toEqual([
      "WALK_IN",
      "BOOKED",
      "FAMILY",
      "ELDERLY",
      "FAMILY",
      "FAMILY",
    ]);
    const turn = [fourth, fifth, sixth, second, first, third].map(({ ticketNumber }) => ticketNumber);
    expect((await hallQueue(await window(), false)).map(({ number }) => number)).toEqual(turn);
    // Two desks at once share the first two between them.
    const both = await Promise.all([nextAt("51"), nextAt("52")]);
    expect(both.sort()).toEqual([fourth.ticketNumber, fifth.ticketNumber].sort());
  });

  test("as many as are said to be ahead, and not one more", async () => {
    const visits = [];
    for (const answers of [{}, { birthDate: "1950-03-01" }, {}, CHILD])
      visits.push(await aBooked({ answers }));
    for (const visit of visits) await arrive(visit, "10:10");
    const mine = visits[2]!;
    const { queue, number } = (await placeOf(mine))!;
    let calls = 0;
    for (let called = ""; called !== number; calls += 1) {
      const actor = await window();
      const ticket = expectOk(await callNext({ actor, place: "51", forInterview: false }));
      called = ticket.number;
      if (called === number) break;
      expectOk(await serveTicket({ actor, ticketId: ticket.ticketId }));
      expectOk(await leaveDesk({ actor, ticketId: ticket.ticketId }));
    }
    expect(calls).toBe(queue!.ahead);
    expect(await placeOf(mine)).toMatchObject({ status: "CALLED", place: "51", queue: null });
  });

  test("nobody sees another account's number", async () => {
    await arrive(await aBooked(), "10:10");
    expect(await todayAtHalls(await anApplicant())).toEqual({ tickets: [], visits: [] });
  });
});

describe("how long it takes", () => {
  test("follows the hall's own history once there is one, and the desks that work now", async () => {
    const [ahead, mine] = [await aBooked(), await aBooked()];
    await arrive(ahead, "10:00");
    const { ticketId } = await arrive(mine, "10:01");
    // One ahead, one desk, what is usual: 1.5 × 12 minutes.
    expect(await db.ticket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({ estimate: 18 });
    for (let minute = 0; minute < 44; minute += 2)
      for (const place of ["51", "52"])
        await served("2026-11-20", new Date(at("2026-11-20T10:00:00").getTime() + minute * 60_000), place);
    // Two minutes between visitors at each of two desks.
    expect((await placeOf(mine))!.queue).toEqual({ ahead: 1, from: 0, until: 5, estimate: 2 });
  });

  test("and how far the estimate was from what came of it is told to administrators alone", async () => {
    const visit = await aBooked();
    const { ticketId } = await arrive(visit, "10:00");
    await setPracticeTime(at(`${DAY}T10:20:00`));
    const actor = await window();
    expectOk(await callNext({ actor, place: "51", forInterview: false }));
    expectOk(await serveTicket({ actor, ticketId }));
    await setPracticeTime(at(`${DAY}T10:35:00`));
    expectOk(await leaveDesk({ actor, ticketId }));
    const days = { hallId: "1", from: DAY, to: DAY };
    const one = (minutes: number) => ({ n: 1, median: minutes, p90: minutes });
    const figures = { waiting: one(20), service: one(15), error: one(14) };
    expect(await waitingFigures(await anOfficer(["ADMIN"]), days)).toEqual([
      { hour: null, ...figures },
      { hour: "10", ...figures },
    ]);
    expect(await waitingFigures(actor, days)).toEqual([]);
  });

  test("and a case left at a desk until the hall's day ends is no service time", async () => {
    const visit = await aBooked();
    const { ticketId } = await arrive(visit, "10:00");
    const actor = await window();
    expectOk(await callNext({ actor, place: "51", forInterview: false }));
    expectOk(await serveTicket({ actor, ticketId }));
    await jump(`${DAY}T20:00:00`);
    const [all] = await waitingFigures(await anOfficer(["ADMIN"]), { hallId: "1", from: DAY, to: DAY });
    expect(all).toMatchObject({ waiting: { n: 1 }, service: { n: 0, median: null } });
  });
});
