import type { CalledTicket } from "@/components/rooms/hall/CallDesk";
import type { TicketRow } from "@/components/rooms/hall/TicketTable";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type { QueuedTicket } from "@/lib/server/db/questions/officer/hall-queue";

/** The place the URL names, if the hall has it, else where this officer's ticket was called to, else the first. */
export const placeOf = (
  asked: string | string[] | undefined,
  places: readonly string[],
  tickets: readonly QueuedTicket[],
): string | undefined => {
  const last = tickets.find(({ mine }) => mine)?.place;
  return places.find((place) => place === asked) ?? places.find((place) => place === last) ?? places[0];
};

/** The ticket this officer has called and nobody has come for yet. */
export const calledBy = (tickets: readonly QueuedTicket[]): CalledTicket | undefined =>
  tickets.find(({ mine, status }) => mine && status === "CALLED");

/** The waiting list as a desk shows it. @param caseHref the page of a case this officer has at hand */
export const ticketRows = (
  tickets: readonly QueuedTicket[],
  caseHref: (applicationId: string) => string,
): TicketRow[] =>
  tickets.map((ticket) => ({
    id: ticket.id,
    number: ticket.number,
    fullName: ticket.fullName,
    serial: ticket.serial,
    issuedAt: shanghaiTime(ticket.issuedAt),
    status: ticket.status,
    place: ticket.place,
    href: ticket.mine && ticket.status === "SERVING" ? caseHref(ticket.applicationId) : undefined,
  }));
