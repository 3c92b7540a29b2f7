import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { addDays } from "@/lib/domain/calendar/plain-date";
import type { LocalText } from "@/lib/domain/text";
import {
  type DayBooked,
  type DayLoad,
  daysAhead,
  type HourOfBoard,
  type HourWaits,
  loadOf,
  missedShare,
} from "@/lib/domain/board/figures";
import { HISTORY_DAYS } from "@/lib/domain/visit/waiting";
import { today } from "@/lib/server/base/clock";
import { loadCalendar } from "../../calendar";
import { db } from "../../client";
import { HALL_WORDS, hallWordsOf } from "../../repositories/halls";
import { waitingFigures } from "./waiting-figures";

export interface DayBoard {
  readonly halls: readonly { readonly id: string; readonly name: LocalText }[];
  readonly hallId: string;
  readonly date: string;
  /** The first of the days, up to `date`, from which the times and habits are taken. */
  readonly since: string;
  /** The hours of the day that have places, or visits. */
  readonly hours: readonly HourOfBoard[];
  readonly load: readonly DayLoad[];
  readonly waits: readonly HourWaits[];
  /** 0–1, of those who booked. */
  readonly missed: number;
}

interface VisitRow {
  /** "" of the days before. */
  readonly start: string;
  readonly fate: "came" | "expected" | "noShow";
  readonly count: number;
}

/** What became of a hall's visits: by the hour on the day, together on the days before it. */
const visitsOf = (hallId: string, since: string, date: string): Promise<VisitRow[]> =>
  db.$queryRaw<VisitRow[]>`
    SELECT CASE WHEN "date" = ${date} THEN "start" ELSE '' END AS "start",
      CASE "status" WHEN 'BOOKED' THEN 'expected' WHEN 'NO_SHOW' THEN 'noShow' ELSE 'came' END AS "fate",
      count(*)::int AS "count"
    FROM "Appointment"
    WHERE "hallId" = ${hallId} AND "date" BETWEEN ${since} AND ${date}
      AND "status" IN ('BOOKED', 'CHECKED_IN', 'NO_SHOW', 'INVALID_VISIT', 'DONE')
    GROUP BY 1, 2`;

type SlotRow = Awaited<ReturnType<typeof slotsOf>>[number];

const slotsOf = (hallId: string, dates: readonly string[]) =>
  db.slot.findMany({ where: { hallId, date: { in: [...dates] } } });

const hoursOf = (slots: readonly SlotRow[], visits: readonly VisitRow[]): HourOfBoard[] => {
  const countOf = (start: string, fate: VisitRow["fate"]): number =>
    visits.find((row) => row.start === start && row.fate === fate)?.count ?? 0;
  const starts = new Set([...slots, ...visits].flatMap(({ start }) => start || []));
  return [...starts].sort().map((start) => {
    const {
      capacity = 0,
      booked = 0,
      held = 0,
      keptBack = 0,
    } = slots.find((slot) => slot.start === start) ?? {};
    return {
      start,
      places: capacity,
      came: countOf(start, "came"),
      expected: countOf(start, "expected"),
      noShow: countOf(start, "noShow"),
      held,
      keptBack,
      free: Math.max(0, capacity - booked - held - keptBack),
    };
  });
};

const bookedOf = (date: string, slots: readonly SlotRow[]): DayBooked | [] => {
  const sum = (figure: (slot: SlotRow) => number): number =>
    slots.reduce((total, slot) => total + figure(slot), 0);
  return slots.length === 0
    ? []
    : { date, places: sum(({ capacity }) => capacity), booked: sum(({ booked }) => booked) };
};

/** A hall's day by its hours, the load of the days ahead, how long people wait and are served; figures only, no person.
 *  For administrators; undefined: no such hall, or nobody who may ask.
 *  @param hallId the first hall where none is named */
export const dayBoard = async (
  officer: OfficerActor,
  { hallId, date }: { readonly hallId?: string | undefined; readonly date: string },
): Promise<DayBoard | undefined> => {
  if (!hasRole(officer, ["ADMIN"])) return undefined;
  const halls = await db.hall.findMany({
    select: { id: true, ...HALL_WORDS, windows: true },
    orderBy: [{ open: "desc" }, { id: "asc" }],
  });
  const hall = hallId === undefined ? halls[0] : halls.find(({ id }) => id === hallId);
  if (!hall) return undefined;
  const since = addDays(date, 1 - HISTORY_DAYS);
  const ahead = daysAhead(today(), await loadCalendar());
  const [slots, visits, waits] = await Promise.all([
    slotsOf(hall.id, [date, ...ahead]),
    visitsOf(hall.id, since, date),
    waitingFigures(officer, { hallId: hall.id, from: since, to: date }),
  ]);
  const all = (fate: VisitRow["fate"]): number =>
    visits.reduce((sum, row) => sum + (row.fate === fate ? row.count : 0), 0);
  const habits = { kept: all("came"), missed: all("noShow") };
  const serviceMinutes = waits.find(({ hour }) => hour === null)?.service.median ?? null;
  return {
    halls: halls.map((row) => ({ id: row.id, name: hallWordsOf(row).name })),
    hallId: hall.id,
    date,
    since,
    hours: hoursOf(
      slots.filter((slot) => slot.date === date),
      visits,
    ),
    load: loadOf(
      ahead.flatMap((day) =>
        bookedOf(
          day,
          slots.filter((slot) => slot.date === day),
        ),
      ),
      { ...habits, serviceMinutes, windows: hall.windows.length },
    ),
    waits,
    missed: missedShare(habits),
  };
};
