import "server-only";
import { LIMITS } from "../../limits";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { WAITING_TO_BE_COLLECTED } from "@/lib/domain/case/states";
import { db } from "../../client";
import { auditShownQueue } from "../../look-into-case";

export interface UncollectedPermit {
  readonly serial: string;
  readonly fullName: string;
  /** Shanghai days: made on, and the last one on which it is handed over. */
  readonly since: string;
  readonly collectBy: string;
}

/** The permits of the officer's hall whose holders were reminded and have not come, the nearest last day first. Empty for
 *  other desks; audited. */
export const uncollectedPermits = async (officer: OfficerActor): Promise<UncollectedPermit[]> => {
  const { hallId } = officer;
  if (!hallId || !hasRole(officer, ["WINDOW"])) return [];
  const rows = await db.application.findMany({
    where: {
      state: { in: [...WAITING_TO_BE_COLLECTED] },
      reminderSentAt: { not: null },
      appointments: { some: { hallId, status: "DONE" } },
    },
    orderBy: [{ dueOn: "asc" }, { serial: "asc" }],
    take: LIMITS.queue,
    select: { serial: true, fullName: true, dueOn: true, permit: { select: { producedAt: true } } },
  });
  await auditShownQueue(officer, "handOver", rows.length);
  return rows.map(({ serial, fullName, dueOn, permit }) => ({
    serial,
    fullName,
    since: permit?.producedAt ? shanghaiDate(permit.producedAt) : "",
    collectBy: dueOn ?? "",
  }));
};
