import "server-only";
import { CALLS_BEFORE_MISSED, SERIES_BEFORE_MISSED } from "@/lib/domain/visit/ticket";
import { type Result, ok } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { comesInPerson } from "@/lib/server/db/repositories/no-shows";
import { changeTicket, queueForWindow } from "@/lib/server/db/repositories/tickets/tickets";
import { backToBook, endAppointment, lapseWithVisit } from "../visiting/end-visit";
import { notifyApplicant } from "../case/notify";
import { mustBeAllowed } from "../case/open-case";
import { openTicket } from "./open-ticket";
import { stop, transact } from "../case/transact";
import { moveApplication } from "../case/transition";

/** 过号: the visitor did not come to three calls and books anew; it is no failure to keep the appointment. Somebody who
 *  passed the interview only waits again, until three series of calls were in vain. */
export const missTicket = async (request: {
  actor: Actor;
  ticketId: string;
}): Promise<Result<{ number: string; inPerson: boolean }>> =>
  transact(async (tx, calendar) => {
    const { actor, ticketId } = request;
    const { subject, ticket } = await openTicket(tx, actor, ticketId);
    if (ticket.calls < CALLS_BEFORE_MISSED)
      stop("notCalledThreeTimes", { calls: ticket.calls, ticket: ticket.number });
    const { appointment } = subject;
    if (!appointment) throw new Error(`${subject.row.serial} was called without an appointment`);
    const series = ticket.missedSeries + 1;
    const at = now();
    const inPerson = await comesInPerson(tx, subject.row.personIndex, at);
    if (subject.state === "WINDOW_REVIEW" && series < SERIES_BEFORE_MISSED) {
      await queueForWindow(tx, appointment.id, series);
      return ok({ number: ticket.number, inPerson });
    }
    await mustBeAllowed(tx, actor, "missedCall", subject);
    await changeTicket(tx, ticketId, { status: "MISSED" });
    await endAppointment(tx, appointment, "INVALID_VISIT", at);
    const { back, until } = backToBook(subject, appointment, at, calendar);
    const moved = await moveApplication(tx, subject, {
      event: "missedCall",
      actor,
      at,
      ...back,
      data: { ticket: ticket.number, calls: ticket.calls },
    });
    const { date } = appointment;
    if (until) await notifyApplicant(tx, moved, "missedCall", { n: ticket.calls, date, by: until });
    else await lapseWithVisit(tx, moved, date, at);
    return ok({ number: ticket.number, inPerson });
  });
