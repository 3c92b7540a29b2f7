import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { inLanguage } from "@/lib/domain/text";
import { slotEnd } from "@/lib/domain/visit/slots";
import { placeNumber } from "@/lib/domain/visit/ticket";
import type { TodayAtHalls } from "@/lib/server/db/questions/applicant/tickets-of-applicant";

/** A number of today as its holder's page shows it. */
export interface TicketView {
  readonly applicationId: string;
  readonly fullName: string;
  readonly hall: string;
  /** "F012". */
  readonly number: string;
  readonly status: "WAITING" | "CALLED" | "SERVING" | "HELD";
  /** A room is waited for, before the window. */
  readonly forInterview: boolean;
  /** The interview is behind. */
  readonly interviewed: boolean;
  /** Number of the window or room; "" while it is not called. */
  readonly place: string;
  readonly calls: number;
  /** People ahead and the minutes until the call; null: it does not wait. */
  readonly queue: { readonly ahead: number; readonly from: number; readonly until: number } | null;
}

/** A visit of today without a number yet. */
export interface VisitView {
  readonly applicationId: string;
  readonly fullName: string;
  readonly hall: string;
  /** "10:00–11:00". */
  readonly hours: string;
  /** From when on the number is given, "09:30", and whether that is now. */
  readonly opensAt: string;
  readonly isOpen: boolean;
  readonly closesAt: string;
}

export interface TicketsView {
  readonly tickets: readonly TicketView[];
  /** Shanghai time at which they were read. */
  readonly readAt: string;
}

/** The numbers of today in words of one language. */
export const ticketsView = ({ tickets }: TodayAtHalls, language: string, now: Date): TicketsView => ({
  readAt: shanghaiTime(now),
  tickets: tickets.map(
    ({ applicationId, fullName, number, status, forInterview, interviewed, ...ticket }) => ({
      applicationId,
      fullName,
      number,
      status,
      forInterview,
      interviewed,
      hall: inLanguage(ticket.hall, language),
      place: ticket.place ? placeNumber(ticket.place) : "",
      calls: ticket.calls,
      queue: ticket.queue && {
        ahead: ticket.queue.ahead,
        from: ticket.queue.from,
        until: ticket.queue.until,
      },
    }),
  ),
});

/** The visits of today without a number, in words of one language. */
export const visitViews = ({ visits }: TodayAtHalls, language: string, now: Date): VisitView[] =>
  visits.map(({ applicationId, fullName, hall, start, opens, closes }) => ({
    applicationId,
    fullName,
    hall: inLanguage(hall, language),
    hours: `${start}–${slotEnd(start)}`,
    opensAt: shanghaiTime(opens),
    isOpen: opens <= now,
    closesAt: shanghaiTime(closes),
  }));
