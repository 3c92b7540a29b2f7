import "server-only";
import { type Result, ok } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { changeTicket } from "@/lib/server/db/repositories/tickets/tickets";
import { mustBeAllowed } from "../case/open-case";
import { openTicket } from "./open-ticket";
import { transact } from "../case/transact";
import { moveApplication } from "../case/transition";

/** The called visitor stands at the desk: the interview or the window review begins. */
export const serveTicket = async (request: {
  actor: Actor;
  ticketId: string;
}): Promise<Result<{ applicationId: string; version: number }>> =>
  transact(async (tx) => {
    const { actor, ticketId } = request;
    const { subject, ticket, officer } = await openTicket(tx, actor, ticketId);
    await changeTicket(tx, ticketId, { status: "SERVING" });
    const { id: applicationId, row } = subject;
    // Called to a window after the interview, or again after it was set aside: it has begun already.
    if (subject.state === (ticket.forInterview ? "INTERVIEW" : "WINDOW_REVIEW"))
      return ok({ applicationId, version: row.version });
    const event = ticket.forInterview ? "callInterview" : "callWindow";
    await mustBeAllowed(tx, actor, event, subject);
    const moved = await moveApplication(tx, subject, {
      event,
      actor,
      at: now(),
      patch: ticket.forInterview ? {} : { windowOfficerId: officer.officerId },
      data: { ticket: ticket.number, place: ticket.place ?? "" },
    });
    return ok({ applicationId, version: moved.row.version });
  });
