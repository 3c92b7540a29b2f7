import "server-only";
import { HANDLING } from "@/lib/domain/case/lifecycle";
import { statesOfDesk } from "@/lib/domain/case/states";
import { type CaseOrder, FIRST_DUE } from "@/lib/domain/queue-order";
import { typeIfKnown } from "@/lib/domain/types/known-types";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { LIMITS } from "../../limits";
import { db } from "../../client";
import { Prisma } from "../../generated/client";
import { auditShownQueue } from "../../look-into-case";
import { pageOfCases } from "../../queue-order";
import { isSearch, NO_SEARCH, type QueueReading, searched } from "../../queue-search";
import { type FoundRow, queueColumns, type QueueRow } from "./queue-row";

export interface DecisionRow extends QueueRow {
  readonly receipt: string;
  readonly acceptedAt: Date | undefined;
  readonly windowOfficer: string;
  /** False: this officer worked on the case before and may not decide it. */
  readonly mayDecide: boolean;
}

export interface DecisionQueue {
  readonly rows: readonly DecisionRow[];
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
}

/** Whose decision a case is: the officer's, who has had no hand in it, or a colleague's alone. */
export const DECIDERS = ["me", "colleague"] as const;
type Decider = (typeof DECIDERS)[number];

/** The list's form of `fourEyesHold`, which judges the decision itself. OFFSET 0 keeps the database from reading the events
 *  of all cases at once for it, which it takes for cheaper than those of each. */
const barredFor = ({ officerId }: OfficerActor): Prisma.Sql =>
  Prisma.sql`(a."preReviewerId" IS NOT DISTINCT FROM ${officerId}::uuid
    OR a."windowOfficerId" IS NOT DISTINCT FROM ${officerId}::uuid
    OR EXISTS (SELECT 1 FROM "ApplicationEvent" e WHERE e."applicationId" = a."id" AND e."actorId" = ${officerId}::uuid
      AND e."event" = ANY(${[...HANDLING]}) OFFSET 0))`;

const decidedBy = (decider: Decider | undefined, barred: Prisma.Sql): Prisma.Sql => {
  if (!decider) return Prisma.empty;
  return decider === "me" ? Prisma.sql`AND NOT ${barred}` : Prisma.sql`AND ${barred}`;
};

type Found = FoundRow<{
  readonly receipt: string | null;
  readonly acceptedAt: Date | null;
  readonly windowOfficer: string | null;
  readonly barred: boolean;
}>;

interface DecisionReading extends QueueReading<CaseOrder> {
  readonly decider?: Decider | undefined;
}

/** Accepted cases that wait for a decision, by the promised date unless another order is asked for, a page of them. Empty
 *  for other desks; audited. */
export const decisionQueue = async (
  officer: OfficerActor,
  { search = NO_SEARCH, order = FIRST_DUE, after, decider }: DecisionReading = {},
): Promise<DecisionQueue> => {
  if (!hasRole(officer, ["APPROVER"])) return { rows: [], next: undefined };
  const { key, behind, orderBy, cut } = pageOfCases(order, after);
  const barred = barredFor(officer);
  const found = await db.$queryRaw<Found[]>`
    SELECT ${queueColumns()}, ${key} AS "orderKey", r."number" AS "receipt", r."acceptedAt",
      o."name" AS "windowOfficer", ${barred} AS "barred"
    FROM "Application" a LEFT JOIN "Receipt" r ON r."applicationId" = a."id"
      LEFT JOIN "Officer" o ON o."id" = a."windowOfficerId"
    WHERE a."state" = ANY(${statesOfDesk("decisions")}) AND ${searched(search)} ${decidedBy(decider, barred)} ${behind}
    ORDER BY ${orderBy} LIMIT ${LIMITS.queuePage + 1}`;
  const { page, next } = cut(found, LIMITS.queuePage);
  await auditShownQueue(officer, "decisions", page.length, isSearch(search) || Boolean(decider));
  const rows = page.map(({ barred: isBarred, orderKey: _, ...row }) => ({
    ...row,
    type: typeIfKnown(row.type),
    receipt: row.receipt ?? "",
    acceptedAt: row.acceptedAt ?? undefined,
    windowOfficer: row.windowOfficer ?? "",
    mayDecide: !isBarred,
  }));
  return { rows, next };
};
