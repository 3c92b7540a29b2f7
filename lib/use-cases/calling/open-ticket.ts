import "server-only";
import type { Actor, OfficerActor } from "@/lib/domain/actors";
import { today } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { ticketById } from "@/lib/server/db/repositories/tickets/tickets";
import { known, openCase } from "../case/open-case";
import { stop } from "../case/transact";

type TicketRow = NonNullable<Awaited<ReturnType<typeof ticketById>>>;

export interface OpenTicket {
  readonly subject: LockedCase;
  readonly ticket: TicketRow;
  readonly officer: OfficerActor;
}

/** A called ticket, or one in another of the statuses named, with its application locked, for the desk it was called to. Refuses
 *  strangers to the desk, a ticket that is so no longer, and one of another day: a ticket lives on its day only, also where the job that ends the
 *  halls' day has not come by yet. */
export const openTicket = async (
  tx: Tx,
  actor: Actor,
  ticketId: string,
  ...statuses: readonly ("CALLED" | "SERVING" | "HELD")[]
): Promise<OpenTicket> => {
  const officer = known(actor);
  if (officer.kind !== "officer") return stop("notAllowed");
  const before = await ticketById(tx, ticketId);
  if (!before) return stop("notFound");
  const subject = await openCase(tx, { actor, applicationId: before.applicationId });
  // Read again: the lock on the application came in between.
  const ticket = (await ticketById(tx, ticketId)) ?? stop("notFound");
  if (!officer.roles.includes(ticket.forInterview ? "INTERVIEWER" : "WINDOW")) stop("notAllowed");
  const open: readonly string[] = statuses.length > 0 ? statuses : ["CALLED"];
  if (!open.includes(ticket.status) || ticket.date !== today())
    stop("illegalMove", { serial: subject.row.serial, state: subject.state, ticket: ticket.number });
  return { subject, ticket, officer };
};
