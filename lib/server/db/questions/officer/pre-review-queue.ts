import "server-only";
import { statesOfDesk } from "@/lib/domain/case/states";
import { type CaseOrder, FIRST_DUE } from "@/lib/domain/queue-order";
import { typeIfKnown } from "@/lib/domain/types/known-types";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { realNow, today } from "@/lib/server/base/clock";
import { LIMITS } from "../../limits";
import { db } from "../../client";
import { Prisma } from "../../generated/client";
import { auditShownQueue } from "../../look-into-case";
import { pageOfCases } from "../../queue-order";
import { isSearch, NO_SEARCH, type QueueReading, searched } from "../../queue-search";
import { type FoundRow, queueColumns, type QueueRow } from "./queue-row";

export type PreReviewFilter = "mine" | "free" | "theirs" | "all";

export interface PreReviewRow extends QueueRow {
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

/** The rows (`"Application" a`) of one view of the queue: who holds them. */
const heldBy = ({ officerId }: OfficerActor, filter: PreReviewFilter): Prisma.Sql => {
  if (filter === "free") return Prisma.sql`a."state" = 'SUBMITTED'`;
  if (filter === "mine") return Prisma.sql`a."state" = 'PRE_REVIEW' AND a."claimedById" = ${officerId}::uuid`;
  if (filter === "theirs")
    return Prisma.sql`a."state" = 'PRE_REVIEW' AND a."claimedById" <> ${officerId}::uuid`;
  return Prisma.sql`a."state" = ANY(${statesOfDesk("review")})`;
};

const NOTHING: PreReviewQueue["counts"] = { mine: 0, free: 0, theirs: 0, all: 0, dueToday: 0 };

/** All figures in one statement; each stops at LIMITS.countedTo. */
const countsOf = async (officer: OfficerActor): Promise<PreReviewQueue["counts"]> => {
  const counted = (where: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM "Application" a WHERE ${where} LIMIT ${LIMITS.countedTo}) counted)`;
  const [row] = await db.$queryRaw<PreReviewQueue["counts"][]>`SELECT
    ${counted(heldBy(officer, "mine"))} AS "mine",
    ${counted(heldBy(officer, "free"))} AS "free",
    ${counted(heldBy(officer, "theirs"))} AS "theirs",
    ${counted(heldBy(officer, "all"))} AS "all",
    ${counted(Prisma.sql`${heldBy(officer, "all")} AND a."dueOn" <= ${today()}`)} AS "dueToday"`;
  return row ?? NOTHING;
};

/** A colleague's case is read for a reason only; until it is given, the list names nobody, and neither a name, a passport
 *  number, a nationality nor its place in an order tells whose it is. */
const namedTo = ({ officerId }: OfficerActor): Prisma.Sql =>
  Prisma.sql`(a."claimedById" IS NULL OR a."claimedById" = ${officerId}::uuid OR EXISTS (SELECT 1 FROM "ReadingReason" r
    WHERE r."applicationId" = a."id" AND r."officerId" = ${officerId}::uuid AND r."validUntil" > ${realNow()}))`;

type Found = FoundRow<{ readonly claimedById: string | null; readonly claimedByName: string | null }>;

type PageOfQueue = Pick<PreReviewQueue, "rows" | "next">;

/** A page of one view of the queue, without its figures: what stands beside an open case. Empty for other desks; audited. */
export const preReviewRows = async (
  officer: OfficerActor,
  filter: PreReviewFilter,
  { search = NO_SEARCH, order = FIRST_DUE, after }: QueueReading<CaseOrder> = {},
): Promise<PageOfQueue> => {
  if (!hasRole(officer, ["PRE_REVIEWER"])) return { rows: [], next: undefined };
  const named = namedTo(officer);
  const { key, behind, orderBy, cut } = pageOfCases(order, after, named);
  const found = await db.$queryRaw<Found[]>`
    SELECT ${queueColumns(named)}, ${key} AS "orderKey", a."claimedById", o."name" AS "claimedByName"
    FROM "Application" a LEFT JOIN "Officer" o ON o."id" = a."claimedById"
    WHERE ${heldBy(officer, filter)} AND ${searched(search, named)} ${behind}
    ORDER BY ${orderBy} LIMIT ${LIMITS.queuePage + 1}`;
  const { page, next } = cut(found, LIMITS.queuePage);
  await auditShownQueue(officer, "review", page.length, isSearch(search));
  const rows = page.map(({ claimedById, claimedByName, orderKey: _, ...row }) => ({
    ...row,
    type: typeIfKnown(row.type),
    claimedBy: claimedById ? { id: claimedById, name: claimedByName ?? "" } : null,
  }));
  return { rows, next };
};

/** The work of the pre-review, first due first unless another order is asked for: the officer's own, what can be taken,
 *  what colleagues hold, or all of it. Without a filter it opens on the officer's own cases, and on those to be taken when
 *  there are none. Empty for other desks; audited. */
export const preReviewQueue = async (
  officer: OfficerActor,
  asked: PreReviewFilter | undefined,
  reading: QueueReading<CaseOrder> = {},
): Promise<PreReviewQueue> => {
  const counts = hasRole(officer, ["PRE_REVIEWER"]) ? await countsOf(officer) : NOTHING;
  const filter = asked ?? (counts.mine > 0 ? "mine" : "free");
  return { filter, counts, ...(await preReviewRows(officer, filter, reading)) };
};
