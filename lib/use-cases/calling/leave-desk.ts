import "server-only";
import { type Result, ok } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { closeTicket } from "@/lib/server/db/repositories/tickets/tickets";
import { backToBook, endAppointment, lapseWithVisit } from "../visiting/end-visit";
import { notifyApplicant } from "../case/notify";
import { mustBeAllowed } from "../case/open-case";
import { openTicket } from "./open-ticket";
import { transact } from "../case/transact";
import { moveApplication } from "../case/transition";

/** The visitor went away before the interview or the review was finished: the desk is free to call, what the officers
 *  wrote stays, and another visit is booked. It is no failure to keep the appointment. */
export const leaveDesk = async (request: {
  readonly actor: Actor;
  readonly ticketId: string;
}): Promise<Result<{ number: string }>> =>
  transact(async (tx, calendar) => {
    const { actor, ticketId } = request;
    const { subject, ticket } = await openTicket(tx, actor, ticketId, "SERVING");
    await mustBeAllowed(tx, actor, "visitorLeft", subject);
    const { appointment } = subject;
    if (!appointment) throw new Error(`${subject.row.serial} is served without an appointment`);
    const at = now();
    await closeTicket(tx, appointment.id);
    await endAppointment(tx, appointment, "INVALID_VISIT", at);
    const { back, until } = backToBook(subject, appointment, at, calendar);
    const moved = await moveApplication(tx, subject, {
      event: "visitorLeft",
      actor,
      at,
      ...back,
      data: { ticket: ticket.number },
    });
    const { date } = appointment;
    if (until) await notifyApplicant(tx, moved, "unserved", { date, by: until });
    else await lapseWithVisit(tx, moved, date, at);
    return ok({ number: ticket.number });
  });
