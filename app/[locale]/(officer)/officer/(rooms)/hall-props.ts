import type { CallActions, CalledTicket, ServedTicket } from "@/components/rooms/hall/CallDesk";
import type { TicketRow } from "@/components/rooms/hall/TicketTable";
import { BY_TURN, TICKET_ORDERS } from "@/lib/domain/queue-order";
import type { QueuedTicket } from "@/lib/server/db/questions/officer/hall-queue";
import { askedOfQueue, type Query } from "./queue-search";
import {
  beginAtRoom,
  beginAtWindow,
  callOnceMore,
  callToRoom,
  callToWindow,
  holdAtRoom,
  holdAtWindow,
  leaveRoom,
  leaveWindow,
  passOverAtRoom,
  passOverAtWindow,
  recallToRoom,
  recallToWindow,
} from "./ticket-actions";

export const AT_WINDOW: CallActions = {
  callNext: callToWindow,
  callAgain: callOnceMore,
  miss: passOverAtWindow,
  begin: beginAtWindow,
  leave: leaveWindow,
  hold: holdAtWindow,
  recall: recallToWindow,
};

export const AT_ROOM: CallActions = {
  callNext: callToRoom,
  callAgain: callOnceMore,
  miss: passOverAtRoom,
  begin: beginAtRoom,
  leave: leaveRoom,
  hold: holdAtRoom,
  recall: recallToRoom,
};

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

/** The ticket that is served at this place, or by this officer: the next is called once it is finished. */
export const servedAt = (
  place: string | undefined,
  tickets: readonly QueuedTicket[],
  caseHref: (applicationId: string) => string,
): ServedTicket | undefined => {
  const served = tickets.filter(({ status }) => status === "SERVING");
  const found = served.find(({ mine }) => mine) ?? served.find((ticket) => ticket.place === place);
  return found && { ...found, href: caseHref(found.applicationId) };
};

/** The waiting list as a desk shows it. @param caseHref the page of a case this officer has at hand */
export const ticketRows = (
  tickets: readonly QueuedTicket[],
  caseHref: (applicationId: string) => string,
): TicketRow[] =>
  tickets.map((ticket) => ({
    ...ticket,
    href: ticket.mine && ticket.status === "SERVING" ? caseHref(ticket.applicationId) : undefined,
  }));

/** What the address asks of a hall's tickets; the window or room one works at stays. */
export const askedOfTickets = (query: Query, locale: string, path: string) =>
  askedOfQueue(query, locale, {
    path,
    filters: ["type", "nationality"],
    orders: TICKET_ORDERS,
    ownOrder: BY_TURN,
    kept: typeof query.place === "string" ? { place: query.place.slice(0, 50) } : {},
  });
