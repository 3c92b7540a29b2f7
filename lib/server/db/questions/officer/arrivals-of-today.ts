import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { type ArrivalOrder, BY_TIME } from "@/lib/domain/queue-order";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import { Prisma } from "../../generated/client";
import { auditShownQueue } from "../../look-into-case";
import { isSearch, NO_SEARCH, searched } from "../../queue-search";
import { type HallReading, shownOf, wayOf } from "./hall-reading";

export interface ArrivalRow {
  readonly id: string;
  readonly number: string;
  readonly start: string;
  readonly status: "BOOKED" | "CHECKED_IN" | "INVALID_VISIT" | "NO_SHOW" | "DONE";
  readonly fullName: string;
  readonly serial: string;
  readonly ticket: string | undefined;
  /** The ticket was called in vain (过号): the visitor has to book anew. */
  readonly missed: boolean;
  /** Whether it is among what was searched for; the day's figures are of all. */
  readonly matches: boolean;
}

type FoundArrival = Omit<ArrivalRow, "ticket"> & { readonly ticket: string | null };

/** Everybody booked for today in the officer's hall, by time unless another order is asked for; bookings taken back are
 *  left out. */
export const arrivalsOfToday = async (
  officer: OfficerActor,
  { search = NO_SEARCH, order = BY_TIME }: HallReading<ArrivalOrder> = {},
): Promise<ArrivalRow[]> => {
  const { hallId } = officer;
  if (!hallId || !hasRole(officer, ["RECEPTION"])) return [];
  const date = today();
  const key = order.by === "name" ? Prisma.sql`a."searchName" COLLATE "C"` : Prisma.sql`v."start"`;
  const visits = await db.$queryRaw<FoundArrival[]>`
    SELECT v."id", v."number", v."start", v."status"::text AS "status", a."fullName", a."serial",
      t."number" AS "ticket", COALESCE(t."status" = 'MISSED', false) AS "missed", ${searched(search)} AS "matches"
    FROM "Appointment" v JOIN "Application" a ON a."id" = v."applicationId"
      LEFT JOIN "Ticket" t ON t."appointmentId" = v."id" AND t."hallId" = v."hallId" AND t."date" = v."date"
    WHERE v."hallId" = ${hallId} AND v."date" = ${date} AND v."status" NOT IN ('CANCELLED', 'CANCELLED_BY_HALL', 'RESCHEDULED')
    ORDER BY ${key} ${wayOf(order)}, v."number"`;
  await auditShownQueue(officer, "reception", shownOf(visits), isSearch(search));
  return visits.map((visit) => ({ ...visit, ticket: visit.ticket ?? undefined }));
};
