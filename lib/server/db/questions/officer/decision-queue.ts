import "server-only";
import { fourEyesHold } from "@/lib/domain/case/guards";
import { statesOfDesk } from "@/lib/domain/case/states";
import { applicationType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { db } from "../../client";
import { auditShownQueue } from "../../look-into-case";
import { officerNames } from "../../repositories/officers";

export interface DecisionRow {
  readonly id: string;
  readonly serial: string;
  readonly type: ApplicationType;
  readonly fullName: string;
  readonly nationality: string;
  /** Counted from 1. */
  readonly round: number;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  readonly receipt: string;
  readonly acceptedAt: Date | undefined;
  readonly windowOfficer: string;
  /** False: this officer worked on the case before and may not decide it. */
  readonly mayDecide: boolean;
}

const MOST = 100;

/** Accepted cases that wait for a decision, by the promised date. Empty for other desks; audited. */
export const decisionQueue = async (officer: OfficerActor): Promise<DecisionRow[]> => {
  if (!hasRole(officer, ["APPROVER"])) return [];
  const rows = await db.application.findMany({
    where: { state: { in: statesOfDesk("decisions") } },
    orderBy: [{ dueOn: "asc" }, { serial: "asc" }],
    take: MOST,
    select: {
      id: true,
      serial: true,
      type: true,
      fullName: true,
      nationality: true,
      round: true,
      dueOn: true,
      dueProvisional: true,
      preReviewerId: true,
      windowOfficerId: true,
      receipt: { select: { number: true, acceptedAt: true } },
    },
  });
  const names = await officerNames(rows.map(({ windowOfficerId }) => windowOfficerId));
  await auditShownQueue(officer, "decisions", rows.length);
  return rows.map(({ preReviewerId, windowOfficerId, receipt, ...row }) => ({
    ...row,
    type: applicationType(row.type),
    receipt: receipt?.number ?? "",
    acceptedAt: receipt?.acceptedAt,
    windowOfficer: names.get(windowOfficerId ?? "") ?? "",
    mayDecide: fourEyesHold(officer.officerId, preReviewerId, windowOfficerId),
  }));
};
