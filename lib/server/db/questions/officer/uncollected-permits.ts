import "server-only";
import { LIMITS } from "../../limits";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { WAITING_TO_BE_COLLECTED } from "@/lib/domain/case/states";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";
import { pageBy } from "../../queue-cursor";
import { auditShownQueue } from "../../look-into-case";

interface UncollectedPermit {
  readonly serial: string;
  readonly fullName: string;
  /** Shanghai days: made on, and the last one on which it is handed over. */
  readonly since: string;
  readonly collectBy: string;
}

export interface UncollectedPermits {
  readonly rows: readonly UncollectedPermit[];
  /** Of the whole list; stops at LIMITS.countedTo. */
  readonly count: number;
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
}

const PLACE = /^(\d{4}-\d{2}-\d{2})_(\d{17})$/;

/** The permits of the officer's hall whose holders were reminded and have not come, the nearest last day first, a page of
 *  them. Empty for other desks; audited. @param cursor `next` of the page before; anything else begins at the top */
export const uncollectedPermits = async (officer: OfficerActor, cursor = ""): Promise<UncollectedPermits> => {
  const { hallId } = officer;
  if (!hallId || !hasRole(officer, ["WINDOW"])) return { rows: [], count: 0, next: undefined };
  const where = {
    state: { in: [...WAITING_TO_BE_COLLECTED] },
    reminderSentAt: { not: null },
    appointments: { some: { hallId, status: "DONE" } },
  } as const satisfies Prisma.ApplicationWhereInput;
  const [, dueOn = "", serial = ""] = PLACE.exec(cursor) ?? [];
  const found = await db.application.findMany({
    where: { AND: [where, { OR: [{ dueOn: { gt: dueOn } }, { dueOn, serial: { gt: serial } }] }] },
    orderBy: [{ dueOn: "asc" }, { serial: "asc" }],
    take: LIMITS.stagePage + 1,
    select: { serial: true, fullName: true, dueOn: true, permit: { select: { producedAt: true } } },
  });
  const { page, next } = pageBy(found, LIMITS.stagePage, (last) => `${last.dueOn ?? ""}_${last.serial}`);
  const count = next || dueOn ? await db.application.count({ where, take: LIMITS.countedTo }) : page.length;
  await auditShownQueue(officer, "handOver", page.length);
  const rows = page.map((row) => ({
    serial: row.serial,
    fullName: row.fullName,
    since: row.permit?.producedAt ? shanghaiDate(row.permit.producedAt) : "",
    collectBy: row.dueOn ?? "",
  }));
  return { rows, count, next };
};
