import "server-only";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { rolesOf } from "@/lib/domain/role-routes";
import { type NewHours, wrongHours } from "@/lib/domain/visit/opening-hours";
import { now, today } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import { adaptSlots, replaceHours } from "@/lib/server/db/repositories/supply/hall-hours";
import { releasedDays } from "@/lib/server/db/repositories/supply/slots-ahead";
import { stop, transact } from "../case/transact";
import { ensureSlots } from "../time/ensure-slots";

/** Sets a hall's bookable hours of some weekdays from a day on, until further notice or a last day, after which the former
 *  ones hold again; what was made already is adapted, and what bookable days gain is offered to the waiting list first.
 *  Refused: notAllowed, notFound, belowBooked (an hour has more booked or held than it would have places: it is closed
 *  first). */
export const setHallHours = async (
  request: NewHours & { readonly actor: Actor; readonly hallId: string },
): Promise<Result<{ hallId: string }>> => {
  const { actor, hallId, ...hours } = request;
  if (!isPlainDate(hours.validFrom)) return invalid({ validFrom: hours.validFrom ? "notADate" : "required" });
  if (hours.validFrom <= today()) return invalid({ validFrom: "hoursDay" });
  const wrong = wrongHours(hours);
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const result = await transact(async (tx, calendar) => {
    if (actor.kind !== "officer" || !hasRole(actor, rolesOf("schedule"))) return stop("notAllowed");
    const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Hall" WHERE "id" = ${hallId} FOR UPDATE`;
    if (locked.length === 0) return stop("notFound");
    const at = now();
    const days = await releasedDays(tx, at, calendar);
    const released = days.find((of) => of.hallId === hallId)?.dates ?? [];
    const tooFew = await adaptSlots(tx, hallId, hours, { released, at });
    if (tooFew) stop("belowBooked", { ...tooFew });
    await replaceHours(tx, hallId, hours);
    const data = {
      weekdays: hours.weekdays,
      validFrom: hours.validFrom,
      ...(hours.validUntil ? { validUntil: hours.validUntil } : {}),
      places: Object.fromEntries(hours.hours.map(({ start, capacity }) => [start, capacity])),
    };
    await writeAudit(tx, { actor, action: "setHallHours", subject: `hall:${hallId}`, data });
    return ok({ hallId });
  });
  if (result.kind === "ok") await ensureSlots(today());
  return result;
};
