import "server-only";
import { statesOfDesk } from "@/lib/domain/case/states";
import { typeIfKnown } from "@/lib/domain/types/known-types";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { realNow, today } from "@/lib/server/base/clock";
import { LIMITS } from "../../limits";
import { db } from "../../client";
import { Prisma } from "../../generated/client";
import { auditShownQueue } from "../../look-into-case";
import { officerNames } from "../../repositories/officers";
import { isSearch, NO_SEARCH, type QueueSearch, searched } from "../../queue-search";
import { behind, pageOf, placeOf } from "../../queue-cursor";
import { FIRST_DUE, QUEUE_COLUMNS, type QueueRow } from "./queue-row";

export type PreReviewFilter = "mine" | "free" | "all";

export interface PreReviewRow extends QueueRow {
  readonly submittedAt: Date | null;
  readonly claimedBy: { readonly id: string; readonly name: string } | null;
}

export interface PreReviewQueue {
  readonly filter: PreReviewFilter;
  readonly rows: readonly PreReviewRow[];
  /** Counts stop at LIMITS.countedTo: a longer queue needs no exact figure. */
  readonly counts: Readonly<Record<PreReviewFilter | "dueToday", number>>;
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
}

const whereOf = (officer: OfficerActor, filter: PreReviewFilter): Prisma.ApplicationWhereInput => {
  if (filter === "free") return { state: "SUBMITTED" };
  if (filter === "mine") return { state: "PRE_REVIEW", claimedById: officer.officerId };
  return { state: { in: statesOfDesk("review") } };
};

/** All four figures in one statement; each stops at LIMITS.countedTo. */
const countsOf = async (officer: OfficerActor): Promise<PreReviewQueue["counts"]> => {
  const all = Prisma.sql`"state" = ANY(${statesOfDesk("review")})`;
  const capped = (where: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM "Application" WHERE ${where} LIMIT ${LIMITS.countedTo}) counted)`;
  const [row] = await db.$queryRaw<PreReviewQueue["counts"][]>`SELECT
    ${capped(Prisma.sql`"state" = 'PRE_REVIEW' AND "claimedById" = ${officer.officerId}::uuid`)} AS "mine",
    ${capped(Prisma.sql`"state" = 'SUBMITTED'`)} AS "free",
    ${capped(all)} AS "all",
    ${capped(Prisma.sql`${all} AND "dueOn" <= ${today()}`)} AS "dueToday"`;
  return row ?? NOTHING;
};

const NOTHING: PreReviewQueue["counts"] = { mine: 0, free: 0, all: 0, dueToday: 0 };

/** The work of the pre-review, first due first: the officer's own, what can be taken, or all of it. Without a filter it
 *  opens on the officer's own cases, and on those to be taken when there are none. Empty for other desks; audited. */
export const preReviewQueue = async (
  officer: OfficerActor,
  asked: PreReviewFilter | undefined,
  cursor?: string,
  search: QueueSearch = NO_SEARCH,
): Promise<PreReviewQueue> => {
  if (!hasRole(officer, ["PRE_REVIEWER"]))
    return { filter: asked ?? "free", rows: [], counts: NOTHING, next: undefined };
  const counts = await countsOf(officer);
  const filter = asked ?? (counts.mine > 0 ? "mine" : "free");
  const reason = { officerId: officer.officerId, validUntil: { gt: realNow() } };
  // A colleague's case is read for a reason only; until it is given, no name and no passport number finds it.
  const named = {
    OR: [{ claimedById: null }, { claimedById: officer.officerId }, { readingReasons: { some: reason } }],
  };
  const found = await db.application.findMany({
    where: { AND: [whereOf(officer, filter), behind(placeOf(cursor)), searched(search, named)] },
    orderBy: FIRST_DUE,
    take: LIMITS.queuePage + 1,
    select: {
      ...QUEUE_COLUMNS,
      submittedAt: true,
      claimedById: true,
      readingReasons: {
        where: reason,
        take: 1,
        select: { id: true },
      },
    },
  });
  const { page, next } = pageOf(found, LIMITS.queuePage);
  const names = await officerNames(page.map(({ claimedById }) => claimedById));
  await auditShownQueue(officer, "review", page.length, isSearch(search));
  return {
    filter,
    rows: page.map(({ claimedById, readingReasons, ...row }) => ({
      ...row,
      // A colleague's case is read for a reason only; until it is given, the list names nobody.
      ...(claimedById && claimedById !== officer.officerId && readingReasons.length === 0
        ? { fullName: "", nationality: "" }
        : {}),
      type: typeIfKnown(row.type),
      claimedBy: claimedById ? { id: claimedById, name: names.get(claimedById) ?? "" } : null,
    })),
    counts,
    next,
  };
};
