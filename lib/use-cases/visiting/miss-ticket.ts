import "server-only";
import { type Result, ok } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { queueForWindow } from "@/lib/server/db/repositories/tickets";
import { bookAgainBy, endAppointment } from "./end-visit";
import { mustBeAllowed } from "../case/open-case";
import { openTicket } from "./open-ticket";
import { stop, transact } from "../case/transact";
import { moveApplication } from "../case/transition";

/** Assumed (domain.md §8.2, 20): after three calls without an answer the number is passed over. */
export const CALLS_BEFORE_MISSED = 3;

/** 过号: the visitor did not come to three calls and books anew; it is no failure to keep the appointment. Somebody
 *  who passed the interview only waits again. */
export const missTicket = async (request: {
  actor: Actor;
  ticketId: string;
}): Promise<Result<{ number: string }>> =>
  transact(async (tx) => {
    const { actor, ticketId } = request;
    const { subject, ticket } = await openTicket(tx, actor, ticketId);
    if (ticket.calls < CALLS_BEFORE_MISSED)
      stop("notCalledThreeTimes", { calls: ticket.calls, ticket: ticket.number });
    const { appointment } = subject;
    if (!appointment) throw new Error(`${subject.row.serial} was called without an appointment`);
    if (subject.state === "WINDOW_REVIEW") {
      await queueForWindow(tx, appointment.id);
      return ok({ number: ticket.number });
    }
    await mustBeAllowed(tx, actor, "missedCall", subject);
    const at = now();
    await tx.ticket.update({ where: { id: ticketId }, data: { status: "MISSED" } });
    await endAppointment(tx, appointment, "INVALID_VISIT", at);
    await moveApplication(tx, subject, {
      event: "missedCall",
      actor,
      at,
      due: bookAgainBy(subject, at),
      data: { ticket: ticket.number, calls: ticket.calls },
    });
    return ok({ number: ticket.number });
  });
