import "server-only";
import { DEADLINES } from "@/lib/domain/case/deadlines";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import type { HourWaits, Spread } from "@/lib/domain/board/figures";
import { db } from "../../client";

interface FigureRow {
  readonly hour: string | null;
  readonly waitingN: number;
  readonly serviceN: number;
  readonly errorN: number;
  readonly waiting: [number, number] | null;
  readonly service: [number, number] | null;
  readonly error: [number, number] | null;
}

const tenths = (minutes: number): number => Math.round(minutes * 10) / 10;
const spread = (n: number, of: [number, number] | null): Spread => ({
  n,
  median: of && tenths(of[0]),
  p90: of && tenths(of[1]),
});

/** How long a hall's visitors waited and were served, and how good its estimates were, from what happened to its tickets
 *  on the days from–to (both included): all together first, then by the hour in which the number was taken. What lay at a
 *  desk until the hall's day ended was served by nobody so long, and is no service time. For administrators.
 *  @returns nothing where no number was called */
export const waitingFigures = async (
  officer: OfficerActor,
  { hallId, from, to }: { readonly hallId: string; readonly from: string; readonly to: string },
): Promise<HourWaits[]> => {
  if (!hasRole(officer, ["ADMIN"])) return [];
  const rows = await db.$queryRaw<FigureRow[]>`
    WITH spells AS (
      SELECT "ticketId", "status", "at", lead("at") OVER (PARTITION BY "ticketId" ORDER BY "sequence") AS "until"
      FROM "TicketEvent" WHERE "hallId" = ${hallId} AND "date" BETWEEN ${from} AND ${to}
    ), visits AS (
      SELECT t."id", to_char(t."issuedAt" AT TIME ZONE 'Asia/Shanghai', 'HH24') AS "hour", t."estimate",
        (extract(epoch FROM min(s."at") FILTER (WHERE s."status" = 'CALLED') - t."issuedAt") / 60)::float8 AS "waited",
        (extract(epoch FROM sum(s."until" - s."at") FILTER (WHERE s."status" = 'SERVING'
          AND s."until" < (t."date" || ' ' || ${DEADLINES.hallDayEnds})::timestamp AT TIME ZONE 'Asia/Shanghai')) / 60)::float8 AS "served"
      FROM "Ticket" t JOIN spells s ON s."ticketId" = t."id" GROUP BY t."id"
    )
    SELECT "hour", count("waited")::int AS "waitingN", count("served")::int AS "serviceN",
      count("waited" - "estimate")::int AS "errorN",
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY "waited") AS "waiting",
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY "served") AS "service",
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY abs("waited" - "estimate")) AS "error"
    FROM visits WHERE "waited" IS NOT NULL
    GROUP BY GROUPING SETS ((), ("hour")) HAVING count("waited") > 0 ORDER BY "hour" NULLS FIRST`;
  return rows.map((row) => ({
    hour: row.hour,
    waiting: spread(row.waitingN, row.waiting),
    service: spread(row.serviceN, row.service),
    error: spread(row.errorN, row.error),
  }));
};
