import "server-only";
import { LIMITS } from "../limits";
import {
  DEADLINES,
  claimExpires,
  collectionReminder,
  draftExpires,
  hallDayEnds,
  isTimeToRemind,
  lastCallToCollect,
  reminderAt,
} from "@/lib/domain/case/deadlines";
import {
  LAPSING_STATES,
  rowOf,
  STATES,
  statesWhere,
  WAITING_TO_BE_COLLECTED,
} from "@/lib/domain/case/states";
import { visitWindow } from "@/lib/domain/visit/slots";
import { addDays, endOfDay, shanghaiDate, shanghaiInstant } from "@/lib/domain/calendar/plain-date";
import { loadCalendar } from "../calendar";
import { db } from "../client";
import type { Prisma } from "../generated/client";

export type DueKind =
  | "lapse"
  | "reminder"
  | "visitReminder"
  | "collection"
  | "lastCall"
  | "notCollected"
  | "claim"
  | "noShow"
  | "draft"
  | "dayEnd"
  | "delivered";

/** Something that time does to an application, at the instant it falls due. */
export interface DueThing {
  readonly kind: DueKind;
  readonly applicationId: string;
  readonly at: Date;
}

/** A parcel counts as received in the morning after its last day. */
const COUNTS_AS_RECEIVED_AT = "09:00";

type Find = (until: Date) => Promise<DueThing[]>;

interface DueDay {
  readonly kind: DueKind;
  /** The applications whose day counts, and that have reached it on `today`. */
  readonly where: (today: string) => Prisma.ApplicationWhereInput;
  /** When on the day it is fixed to. */
  readonly at: (dueOn: string) => Date;
}

/** What falls due by the day a case bears. */
const byItsDay =
  ({ kind, where, at }: DueDay): Find =>
  async (until) => {
    const rows = await db.application.findMany({
      where: where(shanghaiDate(until)),
      orderBy: { dueOn: "asc" },
      take: LIMITS.duePass,
      select: { id: true, dueOn: true },
    });
    return rows.map((row) => ({ kind, applicationId: row.id, at: at(row.dueOn ?? "") }));
  };

const lapses = byItsDay({
  kind: "lapse",
  where: (today) => ({ state: { in: [...LAPSING_STATES] }, dueOn: { lt: today } }),
  at: endOfDay,
});

/** Reminders leave by day: those of a day on which nothing could be sent in time leave the next morning, if they are still
 *  true. */
const byDay =
  (find: Find): Find =>
  async (until) =>
    isTimeToRemind(until) ? find(until) : [];

/** How many days before its last day each state is reminded of, a pair a reminder. */
const REMINDED = STATES.flatMap((state) => {
  const { remind } = rowOf(state).deadline ?? {};
  return remind ? DEADLINES[remind].map((days) => ({ state, days })) : [];
});

/** Whoever has something to do before a day and was not told of it since the last reminder's time. Of several reminders
 *  whose time has passed the last alone is due; none once the day is over. */
const reminders = byDay(async (until) => {
  const today = shanghaiDate(until);
  const rows = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT DISTINCT ON (a."id") a."id", r."at" FROM "Application" a
    JOIN unnest(${REMINDED.map(({ state }) => state)}::text[], ${REMINDED.map(({ days }) => days)}::int[])
      AS s("state", "days") ON s."state" = a."state"
    CROSS JOIN LATERAL (SELECT (a."dueOn"::date - s."days" + ${DEADLINES.remindersFrom}::time)
      AT TIME ZONE 'Asia/Shanghai' AS "at") r
    WHERE a."dueOn" >= ${today} AND r."at" <= ${until}
      AND (a."reminderSentAt" IS NULL OR a."reminderSentAt" < r."at")
    ORDER BY a."id", r."at" DESC LIMIT ${LIMITS.duePass}`;
  return rows.map(({ id, at }) => ({ kind: "reminder", applicationId: id, at }));
});

/** Visits of tomorrow that were booked before this morning; who booked since has just been told. */
const visitsOfTomorrow = byDay(async (until) => {
  const today = shanghaiDate(until);
  const at = reminderAt(today);
  const rows = await db.appointment.findMany({
    where: { status: "BOOKED", date: addDays(today, 1), remindedAt: null, bookedAt: { lt: at } },
    orderBy: { start: "asc" },
    take: LIMITS.duePass,
    select: { applicationId: true },
  });
  return rows.map(({ applicationId }) => ({ kind: "visitReminder", applicationId, at }));
});

const TO_COLLECT = [...WAITING_TO_BE_COLLECTED];

/** Permits that have waited for fifteen working days, which are never fewer days than fifteen; who has theirs sent is not
 *  reminded. */
const collections = byDay(async (until) => {
  const calendar = await loadCalendar();
  const earliest = shanghaiInstant(addDays(shanghaiDate(until), 1 - DEADLINES.collectionReminderWorkingDays));
  const rows = await db.application.findMany({
    where: {
      state: { in: TO_COLLECT },
      reminderSentAt: null,
      permit: { producedAt: { lt: earliest } },
      NOT: { delivery: { method: "EMS" } },
    },
    orderBy: { permit: { producedAt: "asc" } },
    take: LIMITS.duePass,
    select: { id: true, permit: { select: { producedAt: true } } },
  });
  return rows.flatMap(({ id, permit }) => {
    if (!permit?.producedAt) return [];
    const { date } = collectionReminder(shanghaiDate(permit.producedAt), calendar);
    return [{ kind: "collection", applicationId: id, at: reminderAt(date) }];
  });
});

interface CollectedBy {
  readonly id: string;
  readonly dueOn: string;
}

/** Permits whose last days have come and whose holder was not called in them. */
const lastCalls = byDay(async (until) => {
  const rows = await db.$queryRaw<CollectedBy[]>`
    SELECT a."id", a."dueOn" FROM "Application" a LEFT JOIN "Delivery" d ON d."applicationId" = a."id"
    WHERE a."state" = ANY(${TO_COLLECT}) AND a."dueOn" <= ${addDays(shanghaiDate(until), DEADLINES.lastCallDays)}
      AND d."method" IS DISTINCT FROM 'EMS' AND (a."reminderSentAt" IS NULL OR a."reminderSentAt" <
        (a."dueOn"::date - ${DEADLINES.lastCallDays}::int + ${DEADLINES.remindersFrom}::time) AT TIME ZONE 'Asia/Shanghai')
    ORDER BY a."dueOn" LIMIT ${LIMITS.duePass}`;
  return rows.map(({ id, dueOn }) => ({
    kind: "lastCall",
    applicationId: id,
    at: reminderAt(lastCallToCollect(dueOn)),
  }));
});

const notCollected = byItsDay({
  kind: "notCollected",
  where: (today) => ({ state: { in: TO_COLLECT }, dueOn: { lt: today } }),
  at: endOfDay,
});

const ON_THE_WAY = statesWhere((row) => row.deadline?.then === "collect");

const deliveries = byItsDay({
  kind: "delivered",
  where: (today) => ({ state: { in: ON_THE_WAY }, dueOn: { lt: today } }),
  at: (dueOn) => shanghaiInstant(addDays(dueOn, 1), COUNTS_AS_RECEIVED_AT),
});

/** Visits of today or before that stand in `status`, the earliest first. */
const visits = async (status: "BOOKED" | "CHECKED_IN", until: Date) =>
  db.appointment.findMany({
    where: { status, date: { lte: shanghaiDate(until) } },
    orderBy: [{ date: "asc" }, { start: "asc" }],
    take: LIMITS.duePass,
    select: { applicationId: true, date: true, start: true },
  });

const leftOver: Find = async (until) =>
  (await visits("CHECKED_IN", until)).map(({ applicationId, date }) => ({
    kind: "dayEnd",
    applicationId,
    at: hallDayEnds(date),
  }));

const noShows: Find = async (until) =>
  (await visits("BOOKED", until)).map(({ applicationId, date, start }) => ({
    kind: "noShow",
    applicationId,
    at: visitWindow(date, start).closes,
  }));

const claims: Find = async (until) => {
  const rows = await db.application.findMany({
    where: {
      state: "PRE_REVIEW",
      claimedAt: { lte: new Date(until.getTime() - DEADLINES.claimIdleMinutes * 60_000) },
    },
    orderBy: { claimedAt: "asc" },
    take: LIMITS.duePass,
    select: { id: true, claimedAt: true },
  });
  return rows.flatMap((row) =>
    row.claimedAt ? [{ kind: "claim" as const, applicationId: row.id, at: claimExpires(row.claimedAt) }] : [],
  );
};

const drafts: Find = async (until) => {
  const rows = await db.application.findMany({
    where: {
      state: "DRAFT",
      updatedAt: { lt: shanghaiInstant(addDays(shanghaiDate(until), -DEADLINES.draftIdleDays)) },
    },
    orderBy: { updatedAt: "asc" },
    take: LIMITS.duePass,
    select: { id: true, updatedAt: true },
  });
  return rows.map((row) => ({
    kind: "draft",
    applicationId: row.id,
    at: endOfDay(draftExpires(shanghaiDate(row.updatedAt)).date),
  }));
};

const FINDS = [
  lapses,
  reminders,
  visitsOfTomorrow,
  collections,
  lastCalls,
  notCollected,
  claims,
  noShows,
  drafts,
  leftOver,
  deliveries,
];

/** Everything that has fallen due by `until`, in the order of its time. */
export const thingsDue = async (until: Date): Promise<DueThing[]> => {
  const found: DueThing[] = [];
  for (const find of FINDS) found.push(...(await find(until)));
  return found
    .filter((thing) => thing.at.getTime() <= until.getTime())
    .sort((one, other) => one.at.getTime() - other.at.getTime());
};
