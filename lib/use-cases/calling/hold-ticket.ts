import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { type Result, ok } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import { setAside } from "@/lib/server/db/repositories/tickets/tickets";
import { transact } from "../case/transact";
import { openTicket } from "./open-ticket";

/** 暂缓: the visitor was called, or stands at the desk, and needs a while (a copy, a photograph). The desk is free, the case
 *  stays as it is, and any desk of the same kind calls the number again (`callNext` with `heldId`) until the day ends. */
export const holdTicket = (request: {
  readonly actor: Actor;
  readonly ticketId: string;
}): Promise<Result<{ number: string }>> =>
  transact(async (tx) => {
    const { actor, ticketId } = request;
    const { subject, ticket } = await openTicket(tx, actor, ticketId, "CALLED", "SERVING");
    const { number } = ticket;
    await setAside(tx, ticketId, now());
    const data = { ticket: number, from: ticket.status };
    await writeAudit(tx, { actor, action: "holdTicket", subject: `application:${subject.id}`, data });
    return ok({ number });
  });
