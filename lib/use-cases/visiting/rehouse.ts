import "server-only";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { inLanguage } from "@/lib/domain/text";
import { slotEnd } from "@/lib/domain/visit/slots";
import { now } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import {
  type ActiveAppointment,
  heldUntil,
  type LockedCase,
} from "@/lib/server/db/repositories/applications";
import { hallName } from "@/lib/server/db/repositories/halls";
import { holdNearest } from "@/lib/server/db/repositories/supply/held-places";
import { notifyApplicant } from "../case/notify";

/** Holds the nearest place for whose visit the hall left unfinished, and tells them of it and until when; where none is left, or
 *  they may not book online, they are told to book by `until`.
 *  @param subject the case, back to be booked */
export const rehouse = async (
  tx: Tx,
  subject: LockedCase,
  visit: ActiveAppointment,
  until: string,
  calendar: Calendar,
): Promise<void> => {
  const { hallId, date, start } = visit;
  const { personIndex, type } = subject.row;
  const lost = {
    hallId,
    date,
    start,
    applicationId: subject.id,
    personIndex,
    type,
    before: heldUntil(subject),
  };
  // Now, not the hour at which the hall's day ended: a job that is late leaves as much time as one that is not.
  const held = (await holdNearest(tx, visit, [lost], now(), calendar)).get(subject.id);
  if (!held) return notifyApplicant(tx, subject, "unserved", { date, by: until });
  await notifyApplicant(tx, subject, "unservedOffered", {
    date: held.date,
    slot: `${held.start}-${slotEnd(held.start)}`,
    hall: inLanguage(await hallName(tx, held.hallId), subject.applicant.locale),
    by: `${shanghaiDate(held.until).slice(5)} ${shanghaiTime(held.until)}`,
  });
};
