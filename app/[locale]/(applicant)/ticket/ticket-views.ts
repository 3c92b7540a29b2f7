import type { TicketsView, VisitView } from "@/components/tickets/ticket-view";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { inLanguage } from "@/lib/domain/text";
import { slotEnd } from "@/lib/domain/visit/slots";
import { placeNumber } from "@/lib/domain/visit/ticket";
import type { TodayAtHalls } from "@/lib/server/db/questions/applicant/tickets-of-applicant";

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
