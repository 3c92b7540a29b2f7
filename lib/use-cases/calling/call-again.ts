import "server-only";
import { type Result, ok } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { changeTicket } from "@/lib/server/db/repositories/tickets/tickets";
import { openTicket } from "./open-ticket";
import { transact } from "../case/transact";

/** Calls a ticket once more. @returns how often it has been called */
export const callAgain = async (request: {
  actor: Actor;
  ticketId: string;
}): Promise<Result<{ number: string; calls: number }>> =>
  transact(async (tx) => {
    const { actor, ticketId } = request;
    const { ticket, subject } = await openTicket(tx, actor, ticketId);
    const { calls, number } = await changeTicket(tx, ticketId, {
      calls: { increment: 1 },
      calledAt: now(),
    });
    const data = { ticket: ticket.number, calls };
    await writeAudit(tx, { actor, action: "callTicketAgain", subject: `application:${subject.id}`, data });
    return ok({ number, calls });
  });
