import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { applicationState } from "@/lib/domain/case/states";
import type { LocalText } from "@/lib/domain/text";
import { visitWindow } from "@/lib/domain/visit/slots";
import { now, today } from "@/lib/server/base/clock";
import { db } from "../../client";
import { LIMITS } from "../../limits";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";
import { type PlaceInQueue, placeInQueue } from "../../repositories/tickets/queue-places";
import { UNFINISHED } from "../../repositories/tickets/tickets";

interface TicketOfApplicant {
  readonly applicationId: string;
  readonly serial: string;
  readonly fullName: string;
  readonly hallId: string;
  readonly hall: LocalText;
  readonly number: string;
  readonly status: (typeof UNFINISHED)[number];
  readonly forInterview: boolean;
  /** An interview was passed already; what is waited for now is the window. */
  readonly interviewed: boolean;
  /** Window or room; null: not called. */
  readonly place: string | null;
  readonly calls: number;
  readonly calledAt: Date | null;
  /** Null: it does not wait. */
  readonly queue: PlaceInQueue | null;
}

/** A visit of today whose number can be taken now. */
interface VisitToday {
  readonly applicationId: string;
  readonly fullName: string;
  readonly hallId: string;
  readonly hall: LocalText;
  readonly start: string;
  readonly opens: Date;
  readonly closes: Date;
}

export interface TodayAtHalls {
  readonly tickets: readonly TicketOfApplicant[];
  /** Booked for today, no number yet and not too late for one; in the order of their hours. */
  readonly visits: readonly VisitToday[];
}

const OF_CASE = {
  application: { select: { serial: true, fullName: true, state: true } },
  hall: { select: HALL_NAME },
} as const;

/** The account's numbers of today that are not finished, with where each stands, and the visits of today that have none yet.
 *  A statement for each kind and one for each number that waits (a family's few). */
export const todayAtHalls = async ({ accountId }: ApplicantActor): Promise<TodayAtHalls> => {
  const date = today();
  const at = now();
  const [tickets, visits] = await Promise.all([
    db.ticket.findMany({
      where: { date, status: { in: [...UNFINISHED] }, application: { accountId } },
      orderBy: { number: "asc" },
      take: LIMITS.ofOneAccount,
      include: OF_CASE,
    }),
    db.appointment.findMany({
      where: { date, status: "BOOKED", application: { accountId } },
      orderBy: [{ start: "asc" }, { application: { serial: "asc" } }],
      take: LIMITS.ofOneAccount,
      include: OF_CASE,
    }),
  ]);
  return {
    tickets: await Promise.all(
      tickets.map(async ({ application, hall, ...ticket }) => ({
        applicationId: ticket.applicationId,
        serial: application.serial,
        fullName: application.fullName,
        hallId: ticket.hallId,
        hall: hallNameOf(hall),
        number: ticket.number,
        status: ticket.status as TicketOfApplicant["status"],
        forInterview: ticket.forInterview,
        interviewed: !ticket.forInterview && applicationState(application.state) === "WINDOW_REVIEW",
        place: ticket.place,
        calls: ticket.calls,
        calledAt: ticket.calledAt,
        queue: ticket.status === "WAITING" ? ((await placeInQueue(db, ticket)) ?? null) : null,
      })),
    ),
    visits: visits
      .map(({ application, hall, hallId, applicationId, start }) => ({
        applicationId,
        fullName: application.fullName,
        hallId,
        hall: hallNameOf(hall),
        start,
        ...visitWindow(date, start),
      }))
      .filter(({ closes }) => at < closes),
  };
};

/** The halls in which the account is expected or waits today: what its page follows. */
export const hallsOfToday = async ({ accountId }: ApplicantActor): Promise<string[]> => {
  const rows = await db.appointment.findMany({
    where: { date: today(), status: { in: ["BOOKED", "CHECKED_IN"] }, application: { accountId } },
    distinct: ["hallId"],
    select: { hallId: true },
  });
  return rows.map(({ hallId }) => hallId);
};
