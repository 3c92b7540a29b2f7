import "server-only";
import { statesOfDesk } from "@/lib/domain/case/states";
import type { ApplicationType } from "@/lib/domain/vocabulary";
import type { OfficerActor } from "@/lib/domain/actors";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";

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

const namesOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const officers = await db.officer.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(officers.map(({ id, name }) => [id, name]));
};

const count = (where: Prisma.ApplicationWhereInput): Promise<number> =>
  db.application.count({ where, take: COUNTED_TO });

/** The work of the pre-review, first due first: the officer's own, what can be taken, or all of it. Without a filter it
 *  opens on the officer's own cases, and on those to be taken when there are none. */
export const preReviewQueue = async (
  officer: OfficerActor,
  asked: PreReviewFilter | undefined,
  cursor?: string,
): Promise<PreReviewQueue> => {
  const mine = await count(whereOf(officer, "mine"));
  const filter = asked ?? (mine > 0 ? "mine" : "free");
  const [found, free, all, dueToday] = await Promise.all([
    db.application.findMany({
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
    }),
    count(whereOf(officer, "free")),
    count(whereOf(officer, "all")),
    count({ ...whereOf(officer, "all"), dueOn: { lte: today() } }),
  ]);
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  const names = await namesOf(page.flatMap(({ claimedById }) => claimedById ?? []));
  return {
    filter,
    rows: page.map(({ claimedById, round, ...row }) => ({
      ...row,
      round: round + 1,
      claimedBy: claimedById ? { id: claimedById, name: names.get(claimedById) ?? "" } : null,
    })),
    counts: { mine, free, all, dueToday },
    next: found.length > PAGE && last ? `${last.dueOn}_${last.serial}` : undefined,
  };
};
