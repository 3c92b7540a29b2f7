import "server-only";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/server/base/env";
import { claimExpires, draftExpires, hallDayEnds } from "@/lib/domain/case/deadlines";
import { LAPSING_STATES, rowOf, WAITING_TO_BE_COLLECTED } from "@/lib/domain/case/states";
import { visitWindow } from "@/lib/domain/visit/slots";
import { addDays, endOfDay, shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { ok } from "@/lib/domain/result";
import { inLanguage } from "@/lib/domain/text";
import { writeAudit } from "@/lib/server/db/audit";
import { SYSTEM } from "@/lib/domain/actors";
import type { Tx } from "@/lib/server/db/client";
import { isHourClosed } from "@/lib/server/db/repositories/supply/closed-hours";
import { type LockedCase, lockCase } from "@/lib/server/db/repositories/applications";
import { type DueKind, type DueThing, thingsDue } from "@/lib/server/db/repositories/due";
import { hallName, hallOfVisit } from "@/lib/server/db/repositories/halls";
import { closeTicket } from "@/lib/server/db/repositories/tickets/tickets";
import { log } from "@/lib/server/base/log";
import { removeDraft } from "../applying/delete-draft";
import { dropBlobs } from "../attaching/keep-file";
import { backToBook, endAppointment, lapseWithVisit, recordNoShow } from "../visiting/end-visit";
import { rehouse } from "../visiting/rehouse";
import { notifyApplicant, notifyApplicants } from "../case/notify";
import { transact } from "../case/transact";
import { moveApplication } from "../case/transition";

/** What one deadline does to a locked application; false when it is not due (any more). Blob keys may be left behind. */
type Fire = (
  tx: Tx,
  subject: LockedCase,
  at: Date,
  calendar: Calendar,
) => Promise<boolean | readonly string[]>;

const lapse: Fire = async (tx, subject, at) => {
  const { dueOn, serial } = subject.row;
  const open = LAPSING_STATES.includes(subject.state);
  if (!open || !dueOn || endOfDay(dueOn) > at) return false;
  const moved = await moveApplication(tx, subject, {
    event: "lapse",
    actor: SYSTEM,
    at,
    due: null,
    data: { dueOn, from: subject.state },
  });
  await notifyApplicant(tx, moved, "lapsed", { no: serial });
  return true;
};

const auditReminder = (tx: Tx, { id, row }: LockedCase) =>
  writeAudit(tx, {
    actor: SYSTEM,
    action: "remind",
    subject: `application:${id}`,
    data: { dueOn: row.dueOn, version: row.version },
  });

/** What is to be done before a day: said again some days before it. The morning names which reminder it is. */
const remind: Fire = async (tx, subject, at) => {
  const { dueOn, reminderSentAt, serial } = subject.row;
  const { remind: days } = rowOf(subject.state).deadline ?? {};
  if (!days || !dueOn || (reminderSentAt && reminderSentAt >= at)) return false;
  await tx.application.update({ where: { id: subject.id }, data: { reminderSentAt: at } });
  const template = days === "supplementReminderDays" ? "supplementReminder" : "bookingReminder";
  const params = { no: serial, date: dueOn };
  await notifyApplicants(tx, template, [{ subject, params, which: shanghaiDate(at) }]);
  await auditReminder(tx, subject);
  return true;
};

/** A visit is tomorrow: when, where and with what. */
const remindOfVisit: Fire = async (tx, subject, at) => {
  const { appointment, applicant, id } = subject;
  if (subject.state !== "BOOKED" || appointment?.date !== addDays(shanghaiDate(at), 1)) return false;
  const { count } = await tx.appointment.updateMany({
    where: { id: appointment.id, remindedAt: null, bookedAt: { lt: at } },
    data: { remindedAt: at },
  });
  if (count === 0) return false;
  const { date, start, hallId } = appointment;
  await notifyApplicant(tx, subject, "visitReminder", {
    when: `${date.slice(5)} ${start}`,
    hall: inLanguage(await hallName(tx, hallId), applicant.locale),
    // Short, and whose visit it is the session says.
    link: `${publicUrl()}${paths.readyNext()}`,
  });
  await writeAudit(tx, {
    actor: SYSTEM,
    action: "remind",
    subject: `application:${id}`,
    data: { number: appointment.number },
  });
  return true;
};

/** A permit waits to be collected: said once after a while, and once more before its last day. */
const remindToCollect =
  (template: "collectionReminder" | "lastCall"): Fire =>
  async (tx, subject, at) => {
    const { dueOn, reminderSentAt, serial } = subject.row;
    const waits = WAITING_TO_BE_COLLECTED.includes(subject.state);
    if (!waits || !dueOn || (reminderSentAt && reminderSentAt >= at)) return false;
    await tx.application.update({ where: { id: subject.id }, data: { reminderSentAt: at } });
    const hall = await hallOfVisit(tx, subject.id, subject.applicant.locale);
    await notifyApplicant(tx, subject, template, { no: serial, hall, date: dueOn });
    await auditReminder(tx, subject);
    return true;
  };

/** A permit nobody came for, or that was never sent, goes back and is void: the passport it was made for is free for a
 *  next application, which would otherwise be refused for ever as already under way. */
const takeBackPermit: Fire = async (tx, subject, at) => {
  const { dueOn } = subject.row;
  if (!WAITING_TO_BE_COLLECTED.includes(subject.state) || !dueOn || endOfDay(dueOn) > at) return false;
  const moved = await moveApplication(tx, subject, {
    event: "notCollected",
    actor: SYSTEM,
    at,
    due: null,
    data: { dueOn },
  });
  const hall = await hallOfVisit(tx, subject.id, subject.applicant.locale);
  await notifyApplicant(tx, moved, "notCollected", { no: subject.row.serial, hall });
  return true;
};

const releaseClaim: Fire = async (tx, subject, at) => {
  const { claimedAt } = subject.row;
  if (subject.state !== "PRE_REVIEW" || !claimedAt || claimExpires(claimedAt) > at) return false;
  await moveApplication(tx, subject, {
    event: "release",
    actor: SYSTEM,
    at,
    patch: { claimedById: null, claimedAt: null },
  });
  return true;
};

const missVisit: Fire = async (tx, subject, at, calendar) => {
  const { appointment } = subject;
  if (subject.state !== "BOOKED" || !appointment) return false;
  if (visitWindow(appointment.date, appointment.start).closes > at) return false;
  // The closing gives the visit back, however late it comes to it: that is no failure of the person's.
  if (await isHourClosed(tx, appointment)) return false;
  await endAppointment(tx, appointment, "NO_SHOW", at);
  const { count, suspendedUntil } = await recordNoShow(tx, subject, appointment, at);
  const moved = await moveApplication(tx, subject, {
    event: "noShow",
    actor: SYSTEM,
    at,
    ...backToBook(subject, appointment, at, calendar).back,
    data: { number: appointment.number, count },
  });
  if (suspendedUntil) await notifyApplicant(tx, moved, "suspended", { date: suspendedUntil });
  else await notifyApplicant(tx, moved, "noShow", { date: appointment.date, n: count });
  return true;
};

/** Whoever still holds a ticket when the hall's day is over, waiting or at a desk, was not served: what the officers
 *  wrote stays, the visit counts for nothing, the nearest place is held for them, and another may be booked at once. */
const endHallDay: Fire = async (tx, subject, at, calendar) => {
  const { appointment } = subject;
  if (rowOf(subject.state).deadline?.then !== "dayEnd" || !appointment) return false;
  if (hallDayEnds(appointment.date) > at) return false;
  await closeTicket(tx, appointment.id, at);
  await endAppointment(tx, appointment, "INVALID_VISIT", at, true);
  const { back, until } = backToBook(subject, appointment, at, calendar, true);
  const moved = await moveApplication(tx, subject, {
    event: "dayEnd",
    actor: SYSTEM,
    at,
    ...back,
    data: { number: appointment.number, from: subject.state },
  });
  if (until) await rehouse(tx, moved, appointment, until, calendar);
  else await lapseWithVisit(tx, moved, appointment.date, at);
  return true;
};

/** A parcel nobody complained of counts as received; otherwise the application would stay under way for ever. */
const countAsDelivered: Fire = async (tx, subject, at) => {
  const { dueOn } = subject.row;
  if (rowOf(subject.state).deadline?.then !== "collect" || !dueOn || endOfDay(dueOn) > at) return false;
  const delivery = await tx.delivery.update({
    where: { applicationId: subject.id },
    data: { handedOverAt: at },
  });
  const moved = await moveApplication(tx, subject, {
    event: "collect",
    actor: SYSTEM,
    at,
    due: null,
    data: { dueOn },
  });
  await notifyApplicant(tx, moved, "delivered", {
    no: subject.row.serial,
    tracking: delivery.trackingNo ?? "",
  });
  return true;
};

const deleteIdleDraft: Fire = async (tx, subject, at) => {
  const expires = endOfDay(draftExpires(shanghaiDate(subject.row.updatedAt)).date);
  return subject.state === "DRAFT" && expires <= at ? removeDraft(tx, subject, SYSTEM) : false;
};

const FIRES: Readonly<Record<DueKind, Fire>> = {
  lapse,
  reminder: remind,
  visitReminder: remindOfVisit,
  collection: remindToCollect("collectionReminder"),
  lastCall: remindToCollect("lastCall"),
  notCollected: takeBackPermit,
  claim: releaseClaim,
  noShow: missVisit,
  draft: deleteIdleDraft,
  dayEnd: endHallDay,
  delivered: countAsDelivered,
};

/** One deadline, one transaction: looked at again under the lock, so that firing twice does nothing twice. */
const fire = async ({ kind, applicationId, at }: DueThing): Promise<boolean> => {
  const result = await transact(async (tx, calendar) => {
    const subject = await lockCase(tx, applicationId);
    return ok(subject ? await FIRES[kind](tx, subject, at, calendar) : false);
  });
  if (result.kind !== "ok" || result.data === false) return false;
  if (result.data !== true) await dropBlobs(result.data);
  return true;
};

/** A jump of the practice clock may pass several deadlines of one application (no-show, then lapse). */
const MOST_ROUNDS = 50;

/** Does what time does, up to `until`, in the order of the deadlines and dated by them: lapses, reminders, claims that
 *  end, missed visits, idle drafts, visits the halls' day left over, parcels that have arrived, permits nobody came for. Idempotent; one that fails is
 *  logged and holds no other back.
 *  @returns how many fired */
export const fireDeadlines = async (until: Date): Promise<number> => {
  let fired = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = fired;
    for (const thing of await thingsDue(until))
      try {
        if (await fire(thing)) fired += 1;
      } catch (error) {
        log.error(
          { err: error, kind: thing.kind, application: thing.applicationId },
          "a deadline did not fire",
        );
      }
    if (fired === before) break;
  }
  return fired;
};
