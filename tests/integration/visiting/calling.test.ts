import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { hallQueue } from "@/lib/server/db/questions/officer/hall-queue";
import { callAgain } from "@/lib/use-cases/calling/call-again";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { leaveDesk } from "@/lib/use-cases/calling/leave-desk";
import { missTicket } from "@/lib/use-cases/calling/miss-ticket";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { emptyTables } from "../../support/database";
import { aBooked, expectOk, RETURN_ITEMS } from "../../support/factories/cases";
import { aCheckedIn } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { lastMessage } from "../../support/sent-messages";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });

describe("calling", () => {
  test("two windows that call at once get different visitors, in the order of their slots", async () => {
    const later = await aBooked({ start: "11:00" });
    const sooner = await aBooked({ start: "10:00" });
    const reception = await anOfficer(["RECEPTION"], "1");
    await setPracticeTime(new Date("2026-11-24T10:45:00+08:00"));
    for (const visit of [later, sooner]) expectOk(await checkIn({ actor: reception, number: visit.serial }));
    const desks = [await anOfficer(["WINDOW"], "1"), await anOfficer(["WINDOW"], "1")];
    const calls = await Promise.all(
      desks.map((actor, index) => callNext({ actor, place: ["51", "52"][index]!, forInterview: false })),
    );
    expect(new Set(calls.map((call) => expectOk(call).applicationId)).size).toBe(2);
    expect(
      await callNext({ actor: await anOfficer(["WINDOW"], "1"), place: "52", forInterview: false }),
    ).toMatchObject({ kind: "ok", data: { place: "52" } });
    expect(await db.ticket.count({ where: { status: "CALLED" } })).toBe(2);
  });

  test("one desk that presses twice at once, or in two tabs, calls one visitor; the next officer takes the call over", async () => {
    const visits = [await aBooked({ start: "10:00" }), await aBooked({ start: "11:00" })];
    const reception = await anOfficer(["RECEPTION"], "1");
    await setPracticeTime(new Date("2026-11-24T10:45:00+08:00"));
    for (const visit of visits) expectOk(await checkIn({ actor: reception, number: visit.serial }));
    const actor = await anOfficer(["WINDOW"], "1");
    const presses = ["51", "51", "52"].map((place) => callNext({ actor, place, forInterview: false }));
    const [first, ...again] = (await Promise.all(presses)).map(expectOk);
    expect(again).toEqual([first, first]);
    expect(await db.ticket.count({ where: { status: "WAITING" } })).toBe(1);
    const relief = await anOfficer(["WINDOW"], "1");
    const place = first!.place;
    expect(expectOk(await callNext({ actor: relief, place, forInterview: false }))).toEqual(first);
    expect((await hallQueue(relief, false)).find(({ mine }) => mine)?.id).toBe(first!.ticketId);
    // Whoever has come is served, and the desk calls nobody else until that is finished, in whichever window it asks.
    expectOk(await serveTicket({ actor: relief, ticketId: first!.ticketId }));
    const refusal = { code: "stillServing", data: { ticket: first!.number } };
    expect(await callNext({ actor: relief, place, forInterview: false })).toMatchObject(refusal);
    expect(await callNext({ actor: relief, place: "52", forInterview: false })).toMatchObject(refusal);
    expect(await callNext({ actor, place, forInterview: false })).toMatchObject(refusal);
    expect(await db.ticket.count({ where: { status: "WAITING" } })).toBe(1);
    const version = (await row(first!.applicationId)).version;
    const items = RETURN_ITEMS;
    expectOk(await correctAtWindow({ actor: relief, applicationId: first!.applicationId, version, items }));
    expect(expectOk(await callNext({ actor: relief, place, forInterview: false })).ticketId).not.toBe(
      first!.ticketId,
    );
  });

  test("the queue shows the order in which it calls: the earlier slot first, and of today only", async () => {
    const later = await aBooked({ start: "11:00" });
    const sooner = await aBooked({ start: "10:00" });
    const reception = await anOfficer(["RECEPTION"], "1");
    const actor = await anOfficer(["WINDOW"], "1");
    await setPracticeTime(new Date("2026-11-24T10:45:00+08:00"));
    for (const visit of [later, sooner]) expectOk(await checkIn({ actor: reception, number: visit.serial }));
    const shown = (await hallQueue(actor, false)).map((ticket) => ticket.applicationId);
    expect(shown).toEqual([sooner.id, later.id]);
    for (const applicationId of shown) {
      const called = expectOk(await callNext({ actor, place: "51", forInterview: false }));
      expect(called.applicationId).toBe(applicationId);
      expectOk(await serveTicket({ actor, ticketId: called.ticketId }));
      expectOk(await leaveDesk({ actor, ticketId: called.ticketId }));
    }
    await setPracticeTime(new Date("2026-11-25T09:00:00+08:00"));
    expect(await hallQueue(actor, false)).toEqual([]);
  });

  test("a place the hall does not have, another role and a ticket not called are refused", async () => {
    const { ticket } = await aCheckedIn();
    const desk = await anOfficer(["WINDOW"], "1");
    expect(await callNext({ actor: desk, place: "99", forInterview: false })).toMatchObject({
      code: "badRequest",
    });
    expect(await callNext({ actor: desk, place: "A", forInterview: true })).toMatchObject({
      code: "notAllowed",
    });
    expect(await serveTicket({ actor: desk, ticketId: ticket.ticketId })).toMatchObject({
      code: "illegalMove",
    });
  });

  test("who does not come to three calls books anew, without a no-show", async () => {
    const { id, ticket } = await aCheckedIn();
    const actor = await anOfficer(["WINDOW"], "1");
    expectOk(await callNext({ actor, place: "51", forInterview: false }));
    const { ticketId } = ticket;
    expect(await missTicket({ actor, ticketId })).toMatchObject({
      code: "notCalledThreeTimes",
      data: { calls: 1 },
    });
    expectOk(await callAgain({ actor, ticketId }));
    expect(expectOk(await callAgain({ actor, ticketId })).calls).toBe(3);
    expect(ticket.inPerson).toBe(false);
    expect(expectOk(await missTicket({ actor, ticketId })).inPerson).toBe(false);
    expect(await row(id)).toMatchObject({ state: "TO_BOOK", dueOn: "2026-12-23" });
    expect(await db.noShow.count()).toBe(0);
  });

  test.each([
    ["WINDOW", false, "51"],
    ["INTERVIEWER", true, "A"],
  ] as const)(
    "who goes away from the %s before it is finished books anew, and the desk is free",
    async (role, interviewRequired, place) => {
      const visit = await aCheckedIn({ interviewRequired });
      const actor = await anOfficer([role], "1");
      const { ticketId } = visit.ticket;
      expect(await leaveDesk({ actor, ticketId })).toMatchObject({ code: "illegalMove" });
      expectOk(await callNext({ actor, place, forInterview: interviewRequired }));
      expectOk(await serveTicket({ actor, ticketId }));
      const stranger = await anOfficer(["RECEPTION"], "1");
      expect(await leaveDesk({ actor: stranger, ticketId })).toMatchObject({ code: "notAllowed" });
      expectOk(await leaveDesk({ actor, ticketId }));
      expect(await row(visit.id)).toMatchObject({ state: "TO_BOOK", dueOn: "2026-12-23", interviewRequired });
      expect(await db.noShow.count()).toBe(0);
      expect(await lastMessage()).toMatchObject({ template: "unserved" });
      expect(await callNext({ actor, place, forInterview: interviewRequired })).toMatchObject({
        code: "nothingWaiting",
      });
    },
  );
});
