import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { type Result, ok } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import {
  atWorkAt,
  hallForCalling,
  placeBefore,
  takeUpAgain,
} from "@/lib/server/db/repositories/tickets/tickets";
import { stop, transact } from "../case/transact";
import { openTicket } from "./open-ticket";

/** Takes back a 暂缓: the visitor stands at the desk that set the number aside, and the visit goes on there without another
 *  call. Refused: notHeld (another desk has called it), stillServing (the desk, or this officer, is at work with somebody
 *  else meanwhile). */
export const resumeTicket = (request: {
  readonly actor: Actor;
  readonly ticketId: string;
}): Promise<Result<{ number: string }>> =>
  transact(async (tx) => {
    const { actor, ticketId } = request;
    // As a call does, before anything else is locked: two desks, and two presses, come one after the other.
    if (actor.kind === "officer" && actor.hallId) await hallForCalling(tx, actor.hallId);
    const { subject, ticket, officer } = await openTicket(tx, actor, ticketId, "HELD");
    const { number, hallId, date, forInterview } = ticket;
    // Set aside before it was begun with: it is called again instead.
    if (subject.state !== (forInterview ? "INTERVIEW" : "WINDOW_REVIEW")) stop("notHeld");
    const place = await placeBefore(tx, ticketId);
    if (!place) throw new Error(`${number} was set aside at no desk`);
    const at = now();
    const desk = { hallId, date, forInterview, place, at, officerId: officer.officerId };
    const other = await atWorkAt(tx, desk);
    if (other) stop("stillServing", { ticket: other.number });
    if (!(await takeUpAgain(tx, desk, ticketId))) stop("notHeld");
    const data = { ticket: number, place };
    await writeAudit(tx, { actor, action: "resumeTicket", subject: `application:${subject.id}`, data });
    return ok({ number });
  });
