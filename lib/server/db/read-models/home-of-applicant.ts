import "server-only";
import { isTerminal } from "@/lib/domain/application/lifecycle";
import {
  isApplicantsTurn,
  type MilestoneView,
  nextAction,
  timeline,
} from "@/lib/domain/application/progress";
import type { DeliveryMethod } from "@/lib/domain/application/vocabulary";
import type { ApplicantActor } from "../../auth/actors";
import { db } from "../client";
import type { Prisma } from "../generated/client";
import { type ApplicationListRow, listRowColumns, listRowOf } from "./applications-of-applicant";

export interface HomeApplication extends ApplicationListRow {
  readonly appointment: HomeAppointment | null;
  readonly deliveryMethod: DeliveryMethod | null;
  readonly ticket: string | null;
}

export interface HomeAppointment {
  readonly date: string;
  readonly start: string;
  readonly hallZh: string;
  readonly hallEn: string;
}

export interface HomeOfApplicant {
  /** What to look at first: what waits for the applicant and is due first, else what was last under way. */
  readonly first?: HomeApplication;
  readonly milestones: readonly MilestoneView[];
  /** The others that have not ended. */
  readonly others: readonly HomeApplication[];
  /** 待办事项: what waits for the applicant. */
  readonly todo: readonly HomeApplication[];
}

const columns = {
  ...listRowColumns,
  appointments: {
    where: { status: { in: ["BOOKED", "CHECKED_IN"] } },
    select: { date: true, start: true, hall: { select: { nameZh: true, nameEn: true } } },
  },
  delivery: { select: { method: true } },
  tickets: { orderBy: { issuedAt: "desc" }, take: 1, select: { number: true } },
} as const satisfies Prisma.ApplicationSelect;

/** More than anybody has under way at once; the look-ups have the rest. */
const MOST = 50;

const homeRowOf = (row: Prisma.ApplicationGetPayload<{ select: typeof columns }>): HomeApplication => {
  const visit = row.appointments[0];
  return {
    ...listRowOf(row),
    appointment: visit
      ? { date: visit.date, start: visit.start, hallZh: visit.hall.nameZh, hallEn: visit.hall.nameEn }
      : null,
    deliveryMethod: row.delivery?.method ?? null,
    ticket: row.tickets[0]?.number ?? null,
  };
};

const urgency = (row: HomeApplication): string => {
  const { code, by } = nextAction(row);
  const turn = isTerminal(row.state) ? 3 : row.state === "DRAFT" ? 1 : isApplicantsTurn(code) ? 0 : 2;
  return `${turn} ${by ?? "9999"}`;
};

/** Where are my applications, what do I do next, by when (个人首页). */
export const homeOfApplicant = async (actor: ApplicantActor): Promise<HomeOfApplicant> => {
  const found = await db.application.findMany({
    where: { accountId: actor.accountId },
    select: columns,
    orderBy: { updatedAt: "desc" },
    take: MOST,
  });
  // A stable sort: among equals the one changed last stays in front.
  const rows = found
    .map(homeRowOf)
    .sort((a, b) => (urgency(a) < urgency(b) ? -1 : urgency(a) > urgency(b) ? 1 : 0));
  const [first, ...rest] = rows;
  if (!first) return { milestones: [], others: [], todo: [] };
  const events = await db.applicationEvent.findMany({
    where: { applicationId: first.id },
    orderBy: { at: "asc" },
    select: { event: true, to: true, at: true },
  });
  return {
    first,
    milestones: timeline(first, events),
    others: rest.filter((row) => !isTerminal(row.state)),
    todo: rows.filter((row) => row.state !== "DRAFT" && isApplicantsTurn(nextAction(row).code)),
  };
};
