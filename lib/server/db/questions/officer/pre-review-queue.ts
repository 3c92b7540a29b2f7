import "server-only";
import { statesOfDesk } from "@/lib/domain/case/states";
import { applicationType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import { Prisma } from "../../generated/client";
import { auditShownQueue } from "../../look-into-case";
import { officerNames } from "../../repositories/officers";

export type PreReviewFilter = "mine" | "free" | "all";

export interface PreReviewRow {
  readonly id: string;
  readonly serial: string;
  readonly type: ApplicationType;
  readonly fullName: string;
  readonly nationality: string;
  /** Counted from 1: the first submission is round 1. */
  readonly round: number;
  readonly submittedAt: Date | null;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  readonly claimedBy: { readonly id: string; readonly name: string } | null;
}

export interface PreReviewQueue {
  readonly filter: PreReviewFilter;
  readonly rows: readonly PreReviewRow[];
  /** Counts stop at COUNTED_TO: a longer queue needs no exact figure. */
  readonly counts: Readonly<Record<PreReviewFilter | "dueToday", number>>;
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
}

const PAGE = 50;
export const COUNTED_TO = 1000;

const whereOf = (officer: OfficerActor, filter: PreReviewFilter): Prisma.ApplicationWhereInput => {
  if (filter === "free") return { state: "SUBMITTED" };
  if (filter === "mine") return { state: "PRE_REVIEW", claimedById: officer.officerId };
  return { state: { in: statesOfDesk("review") } };
};

const CURSOR = /^(\d{4}-\d{2}-\d{2})_(\d{17})$/;

/** Rows behind the last one of the page before (`<dueOn>_<serial>`); anything else begins at the top. */
const after = (cursor: string | undefined): Prisma.ApplicationWhereInput => {
  const [, dueOn, serial] = CURSOR.exec(cursor ?? "") ?? [];
  if (!dueOn || !serial) return {};
  return { OR: [{ dueOn: { gt: dueOn } }, { dueOn, serial: { gt: serial } }] };
};

/** All four figures in one statement; each stops at COUNTED_TO. */
const countsOf = async (officer: OfficerActor): Promise<PreReviewQueue["counts"]> => {
  const all = Prisma.sql`"state" = ANY(${statesOfDesk("review")})`;
  const capped = (where: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM "Application" WHERE ${where} LIMIT ${COUNTED_TO}) counted)`;
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
): Promise<PreReviewQueue> => {
  if (!hasRole(officer, ["PRE_REVIEWER"]))
    return { filter: asked ?? "free", rows: [], counts: NOTHING, next: undefined };
  const counts = await countsOf(officer);
  const filter = asked ?? (counts.mine > 0 ? "mine" : "free");
  const found = await db.application.findMany({
    where: { AND: [whereOf(officer, filter), after(cursor)] },
    orderBy: [{ dueOn: "asc" }, { serial: "asc" }],
    take: PAGE + 1,
    select: {
      id: true,
      serial: true,
      type: true,
      fullName: true,
      nationality: true,
      round: true,
      submittedAt: true,
      dueOn: true,
      dueProvisional: true,
      claimedById: true,
    },
  });
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  const names = await officerNames(page.map(({ claimedById }) => claimedById));
  await auditShownQueue(officer, "review", page.length);
  return {
    filter,
    rows: page.map(({ claimedById, ...row }) => ({
      ...row,
      type: applicationType(row.type),
      claimedBy: claimedById ? { id: claimedById, name: names.get(claimedById) ?? "" } : null,
    })),
    counts,
    next: found.length > PAGE && last ? `${last.dueOn}_${last.serial}` : undefined,
  };
};
