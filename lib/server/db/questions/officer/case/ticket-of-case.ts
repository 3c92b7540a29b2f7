import "server-only";
import { today } from "@/lib/server/base/clock";
import type { Prisma } from "../../../generated/client";

/** The number of a case's last visit. */
export const LAST_TICKET_COLUMNS = {
  orderBy: { issuedAt: "desc" },
  take: 1,
  select: { id: true, number: true, date: true, status: true, place: true, heldAt: true, calledById: true },
} as const satisfies Prisma.Application$ticketsArgs;

/** A number of today that a desk has to do with: served there, or set aside. */
export interface TicketOfCase {
  readonly id: string;
  readonly number: string;
  /** Null: it is set aside, and at no desk. */
  readonly place: string | null;
  /** Set aside since then; null: it is served. */
  readonly heldAt: Date | null;
}

/** Undefined: no desk is at work with the visitor today. */
export const ticketOfCase = ([ticket]: readonly (TicketOfCase & {
  readonly date: string;
  readonly status: string;
})[]): TicketOfCase | undefined =>
  ticket?.date === today() && (ticket.status === "SERVING" || ticket.status === "HELD") ? ticket : undefined;
