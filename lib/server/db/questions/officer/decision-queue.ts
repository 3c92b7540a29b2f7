import "server-only";
import { fourEyesHold } from "@/lib/domain/case/guards";
import { HANDLING } from "@/lib/domain/case/lifecycle";
import { statesOfDesk } from "@/lib/domain/case/states";
import { typeIfKnown } from "@/lib/domain/types/known-types";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { LIMITS } from "../../limits";
import { db } from "../../client";
import { auditShownQueue } from "../../look-into-case";
import { officerNames } from "../../repositories/officers";
import { isSearch, NO_SEARCH, type QueueSearch, searched } from "../../queue-search";
import { behind, pageOf, placeOf } from "../../queue-cursor";
import { FIRST_DUE, QUEUE_COLUMNS, type QueueRow } from "./queue-row";

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

/** Accepted cases that wait for a decision, by the promised date, a page of them. Empty for other desks; audited. */
export const decisionQueue = async (
  officer: OfficerActor,
  cursor?: string,
  search: QueueSearch = NO_SEARCH,
): Promise<DecisionQueue> => {
  if (!hasRole(officer, ["APPROVER"])) return { rows: [], next: undefined };
  const found = await db.application.findMany({
    where: { AND: [{ state: { in: statesOfDesk("decisions") } }, behind(placeOf(cursor)), searched(search)] },
    orderBy: FIRST_DUE,
    take: LIMITS.queuePage + 1,
    select: {
      ...QUEUE_COLUMNS,
      preReviewerId: true,
      windowOfficerId: true,
      events: {
        where: { event: { in: [...HANDLING] }, actorId: officer.officerId },
        select: { actorId: true },
        take: 1,
      },
      receipt: { select: { number: true, acceptedAt: true } },
    },
  });
  const { page, next } = pageOf(found, LIMITS.queuePage);
  const names = await officerNames(page.map(({ windowOfficerId }) => windowOfficerId));
  await auditShownQueue(officer, "decisions", page.length, isSearch(search));
  const rows = page.map(({ preReviewerId, windowOfficerId, events, receipt, ...row }) => ({
    ...row,
    type: typeIfKnown(row.type),
    receipt: receipt?.number ?? "",
    acceptedAt: receipt?.acceptedAt,
    windowOfficer: names.get(windowOfficerId ?? "") ?? "",
    mayDecide: fourEyesHold(officer.officerId, {
      preReviewerId,
      windowOfficerId,
      handledBy: events.flatMap(({ actorId }) => actorId ?? []),
    }),
  }));
  return { rows, next };
};
