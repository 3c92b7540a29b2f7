import "server-only";
import { LIMITS } from "../limits";
import { DEADLINES, claimExpires, draftExpires, hallDayEnds } from "@/lib/domain/case/deadlines";
import { LAPSING_STATES, statesWhere } from "@/lib/domain/case/states";
import { visitWindow } from "@/lib/domain/visit/slots";
import { addDays, endOfDay, shanghaiDate, shanghaiInstant } from "@/lib/domain/calendar/plain-date";
import { db } from "../client";

export const DUE_KINDS = ["lapse", "reminder", "claim", "noShow", "draft", "dayEnd", "delivered"] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Something that time does to an application, at the instant it falls due. */
export interface DueThing {
  readonly kind: DueKind;
  readonly applicationId: string;
  readonly at: Date;
}

/** Reminders reach people at a decent hour. */
const REMINDER_TIME = "09:00";

type Find = (until: Date) => Promise<DueThing[]>;

const lapses: Find = async (until) => {
  const rows = await db.application.findMany({
    where: {
      state: { in: [...LAPSING_STATES] },
      dueOn: { lt: shanghaiDate(until) },
    },
    orderBy: { dueOn: "asc" },
    take: LIMITS.duePass,
    select: { id: true, dueOn: true },
  });
  return rows.map((row) => ({ kind: "lapse", applicationId: row.id, at: endOfDay(row.dueOn ?? "") }));
};

const reminders: Find = async (until) => {
  const rows = await db.application.findMany({
    where: {
      state: "RETURNED",
      reminderSentAt: null,
      dueOn: { lte: addDays(shanghaiDate(until), DEADLINES.supplementReminderDays) },
    },
    orderBy: { dueOn: "asc" },
    take: LIMITS.duePass,
    select: { id: true, dueOn: true },
  });
  return rows.map((row) => ({
    kind: "reminder",
    applicationId: row.id,
    at: shanghaiInstant(addDays(row.dueOn ?? "", -DEADLINES.supplementReminderDays), REMINDER_TIME),
  }));
};

const COLLECTED_LATER = statesWhere((row) => row.deadline?.then === "remind");

/** Permits that wait to be collected; only who picks theirs up has a day for it. */
const collections: Find = async (until) => {
  const rows = await db.application.findMany({
    where: { state: { in: COLLECTED_LATER }, reminderSentAt: null, dueOn: { lte: shanghaiDate(until) } },
    orderBy: { dueOn: "asc" },
    take: LIMITS.duePass,
    select: { id: true, dueOn: true },
  });
  return rows.map((row) => ({
    kind: "reminder",
    applicationId: row.id,
    at: shanghaiInstant(row.dueOn ?? "", REMINDER_TIME),
  }));
};

const ON_THE_WAY = statesWhere((row) => row.deadline?.then === "collect");

const deliveries: Find = async (until) => {
  const rows = await db.application.findMany({
    where: { state: { in: ON_THE_WAY }, dueOn: { lt: shanghaiDate(until) } },
    orderBy: { dueOn: "asc" },
    take: LIMITS.duePass,
    select: { id: true, dueOn: true },
  });
  return rows.map((row) => ({
    kind: "delivered",
    applicationId: row.id,
    at: shanghaiInstant(addDays(row.dueOn ?? "", 1), REMINDER_TIME),
  }));
};

const leftOver: Find = async (until) => {
  const rows = await db.appointment.findMany({
    where: { status: "CHECKED_IN", date: { lte: shanghaiDate(until) } },
    orderBy: [{ date: "asc" }, { start: "asc" }],
    take: LIMITS.duePass,
    select: { applicationId: true, date: true },
  });
  return rows.map(({ applicationId, date }) => ({ kind: "dayEnd", applicationId, at: hallDayEnds(date) }));
};

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

const noShows: Find = async (until) => {
  const rows = await db.appointment.findMany({
    where: { status: "BOOKED", date: { lte: shanghaiDate(until) } },
    orderBy: [{ date: "asc" }, { start: "asc" }],
    take: LIMITS.duePass,
    select: { applicationId: true, date: true, start: true },
  });
  return rows.map(({ applicationId, date, start }) => ({
    kind: "noShow",
    applicationId,
    at: visitWindow(date, start).closes,
  }));
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

const FINDS = [lapses, reminders, collections, claims, noShows, drafts, leftOver, deliveries];

/** Everything that has fallen due by `until`, in the order of its time. */
export const thingsDue = async (until: Date): Promise<DueThing[]> => {
  const found: DueThing[] = [];
  for (const find of FINDS) found.push(...(await find(until)));
  return found
    .filter((thing) => thing.at.getTime() <= until.getTime())
    .sort((one, other) => one.at.getTime() - other.at.getTime());
};
