import "server-only";
import { randomUUID } from "node:crypto";
import { statesWhere } from "@/lib/domain/case/states";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { type Calendar, nextWorkingDay } from "@/lib/domain/calendar/working-days";
import { suspensionUntil } from "@/lib/domain/visit/no-show";
import { HALL_HOURS, isOpenAt, slotAt, slotEnd } from "@/lib/domain/visit/slots";
import { type Refused, refused } from "@/lib/domain/result";
import type { DeviceActor, OfficerActor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import { isHourClosed } from "@/lib/server/db/repositories/supply/closed-hours";
import { type LockedCase, lockCase } from "@/lib/server/db/repositories/applications";
import { keepDelivery } from "@/lib/server/db/repositories/deliveries";
import { mustBeAllowed, stopStranger } from "../case/open-case";
import { stop } from "../case/transact";
import { mustBeCorrected } from "../booking/judge-visit";
import { drawAppointmentNumber } from "../booking/visit-rows";

const WITHOUT_BOOKING = statesWhere(({ whenSuspended }) => whenSuspended === "bookAtWindow");

/** Who has no visit may have had one this morning: it ended a minute after its hour, and they stand there late. */
const whyNoVisit = async (tx: Tx, applicationId: string, at: Date, calendar: Calendar): Promise<Refused> => {
  const date = shanghaiDate(at);
  const missed = await tx.appointment.findFirst({
    where: { applicationId, date, status: "NO_SHOW" },
    orderBy: { start: "desc" },
    select: { start: true },
  });
  return missed
    ? refused("tooLateToCheckIn", { until: slotEnd(missed.start), start: missed.start })
    : refused("noVisitBooked", { date: nextWorkingDay(date, calendar) });
};

/** Somebody whose online booking is suspended (agreement VII) comes in person: the visit is made on the spot, within the
 *  hall's hours, and takes no place from those who booked. Refuses while the hall is closed, or papers are still to be
 *  corrected, and sends who may book online to the booking.
 *  @returns the case with its visit; undefined: nobody is to be admitted in this way */
export const admitSuspended = async (
  tx: Tx,
  actor: (OfficerActor | DeviceActor) & { readonly hallId: string },
  applicationId: string,
  calendar: Calendar,
): Promise<LockedCase | undefined> => {
  const found = await lockCase(tx, applicationId);
  const personIndex = found?.row.personIndex;
  if (!found || !personIndex || found.appointment || !WITHOUT_BOOKING.includes(found.state)) return undefined;
  const at = now();
  const missed = await tx.noShow.findMany({ where: { personIndex, waivedAt: null }, select: { date: true } });
  const missedOn = missed.map(({ date }) => date);
  // Told before access is asked: the visitor stands at the desk and must hear what to do.
  const until = suspensionUntil(missedOn, at);
  if (!until)
    return stopStranger(actor, applicationId, "checkIn", await whyNoVisit(tx, applicationId, at, calendar));
  // Who comes without a place is admitted by somebody who looks at them.
  if (actor.kind === "device") return stop("bookingSuspended", { date: until });
  const { hallId } = actor;
  const subject = { ...found, hallId };
  await mustBeAllowed(tx, actor, "walkIn", subject);
  await mustBeCorrected(tx, subject, calendar);
  const [date, start] = [shanghaiDate(at), slotAt(shanghaiTime(at))];
  if (!isOpenAt(at, calendar) || (await isHourClosed(tx, { hallId, date, start })))
    stop("hallClosedNow", { hours: HALL_HOURS.map(({ from, until }) => `${from}–${until}`).join(" · ") });
  const visit = {
    id: randomUUID(),
    number: await drawAppointmentNumber(tx, date),
    hallId,
    date,
    start,
    status: "CHECKED_IN",
    bookedAt: at,
    cancelBy: at,
  } as const;
  await tx.appointment.create({
    data: { ...visit, applicationId, personIndex, bookedOn: null, agreement: "", idempotencyKey: visit.id },
  });
  const chosen = await tx.delivery.findUnique({ where: { applicationId }, select: { method: true } });
  if (!chosen) await keepDelivery(tx, applicationId, { method: "PICKUP", address: undefined });
  return { ...subject, appointment: visit };
};
