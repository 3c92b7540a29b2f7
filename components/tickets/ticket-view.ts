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

/** Visits of today without a number yet, in one hall: those whose number can be taken now, or those of one hour for which it
 *  is too early. */
export interface VisitsView {
  readonly people: readonly {
    readonly applicationId: string;
    readonly fullName: string;
    /** "10:00–11:00". */
    readonly hours: string;
  }[];
  readonly hall: string;
  /** From the first hour to the last, "10:00–12:00". */
  readonly hours: string;
  /** From when on the numbers are given, "09:30", and whether that is now. */
  readonly opensAt: string;
  readonly isOpen: boolean;
  /** When the first of them ends. */
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

/** The visits of today without a number, in words of one language; a family's together, in the order of their hours. */
export const visitViews = ({ visits }: TodayAtHalls, language: string, now: Date): VisitsView[] => {
  const keyOf = ({ hallId, start, opens }: TodayAtHalls["visits"][number]) =>
    opens <= now ? hallId : `${hallId} ${start}`;
  return [...new Set(visits.map(keyOf))].flatMap((key) => {
    const group = visits.filter((visit) => keyOf(visit) === key);
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    return {
      people: group.map(({ applicationId, fullName, start }) => ({
        applicationId,
        fullName,
        hours: `${start}–${slotEnd(start)}`,
      })),
      hall: inLanguage(first.hall, language),
      hours: `${first.start}–${slotEnd(last.start)}`,
      opensAt: shanghaiTime(first.opens),
      isOpen: first.opens <= now,
      closesAt: shanghaiTime(first.closes),
    };
  });
};
