import "server-only";
import { typedNumber } from "@/lib/domain/typed-text";
import { deadlineIn } from "@/lib/domain/case/progress";
import { applicationState, statesOfList, statesWhere } from "@/lib/domain/case/states";
import { maskedAnswers } from "@/lib/domain/form/masked";
import type { ListedApplication } from "@/lib/domain/lists/application-columns";
import { formOfCase, typeIfKnown } from "@/lib/domain/types/known-types";
import { toCorrect } from "@/lib/domain/case/item-answers";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { ApplicantActor } from "@/lib/domain/actors";
import { db } from "../../client";
import { LIMITS } from "../../limits";
import type { Prisma } from "../../generated/client";
import { openAnswers } from "../../repositories/applications";
import { unlessDamaged } from "../../unless-damaged";
import { ITEM_COLUMNS, lastList } from "../../repositories/return-items";
import { suspensionsOf } from "./suspensions";

export interface ApplicationPage {
  readonly rows: readonly ListedApplication[];
  readonly total: number;
  readonly pageSize: number;
}

export interface ListFilter {
  /** 流水号, or part of it. */
  readonly serial?: string;
  /** 外专业务编号: empty for this business, so that any value finds nothing. */
  readonly expertNo?: string;
  /** From 1. */
  readonly page?: number;
}

/** 待办事项: the states whose next step is the applicant's; a permit that comes by mail is not fetched. */
export const WAITS_FOR_APPLICANT: Prisma.ApplicationWhereInput = {
  state: { in: statesOfList("todo") },
  NOT: {
    state: { in: statesWhere(({ action }) => action === "collect") },
    delivery: { method: "EMS" },
  },
};

/** The columns a row of the three lists is made of. */
export const LIST_COLUMNS = {
  id: true,
  serial: true,
  type: true,
  state: true,
  holderIndex: true,
  answersCipher: true,
  schemaVersion: true,
  createdAt: true,
  submittedAt: true,
  updatedAt: true,
  dueOn: true,
  returnItems: { select: ITEM_COLUMNS },
  delivery: { select: { method: true } },
} as const satisfies Prisma.ApplicationSelect;

/** A row as the lists show it. */
export const listRowOf = (
  row: Prisma.ApplicationGetPayload<{ select: typeof LIST_COLUMNS }>,
  suspendedUntil: string | undefined,
): ListedApplication => {
  const type = typeIfKnown(row.type);
  const answers =
    type && unlessDamaged(row.id, () => maskedAnswers(formOfCase(row), openAnswers(row)), undefined);
  const state = unlessDamaged(row.id, () => applicationState(row.state), undefined);
  return {
    id: row.id,
    serial: row.serial,
    type,
    ...(answers && state ? {} : { damaged: true }),
    state,
    answers: answers ?? {},
    appliedOn: shanghaiDate(row.createdAt),
    submittedOn: row.submittedAt && shanghaiDate(row.submittedAt),
    savedOn: shanghaiDate(row.updatedAt),
    dueOn: state ? deadlineIn(state, row.dueOn, row.delivery?.method) : null,
    toCorrect: toCorrect(lastList(row.returnItems)).length,
    suspendedUntil,
  };
};

const pageOf = async (
  actor: ApplicantActor,
  which: Prisma.ApplicationWhereInput,
  { serial = "", expertNo = "", page = 1 }: ListFilter,
  oldestFirst = false,
): Promise<ApplicationPage> => {
  const digits = typedNumber(serial);
  // What holds anything but digits is no part of a serial number; it must not reach LIKE, where % and _ mean something.
  if (typedNumber(expertNo) || /\D/.test(digits)) return { rows: [], total: 0, pageSize: LIMITS.listPage };
  const where = {
    accountId: actor.accountId,
    ...which,
    ...(digits ? { serial: { contains: digits } } : {}),
  };
  const [total, rows] = await Promise.all([
    db.application.count({ where }),
    db.application.findMany({
      where,
      orderBy: oldestFirst ? [{ dueOn: "asc" }, { updatedAt: "asc" }] : [{ updatedAt: "desc" }],
      skip: (page - 1) * LIMITS.listPage,
      take: LIMITS.listPage,
      select: LIST_COLUMNS,
    }),
  ]);
  const suspended = await suspensionsOf(rows);
  return { total, pageSize: LIMITS.listPage, rows: rows.map((row) => listRowOf(row, suspended(row))) };
};

/** 申请业务查询: everything of this account that was ever submitted, what cannot be read too. */
export const applicationsOfApplicant = (
  actor: ApplicantActor,
  filter: ListFilter = {},
): Promise<ApplicationPage> => pageOf(actor, { state: { notIn: statesOfList("drafts") } }, filter);

/** 待办事项查询: what waits for the applicant, the nearest deadline first. */
export const todoOfApplicant = (actor: ApplicantActor, filter: ListFilter = {}): Promise<ApplicationPage> =>
  pageOf(actor, WAITS_FOR_APPLICANT, filter, true);

/** 待提交业务查询: drafts. */
export const draftsOfApplicant = (actor: ApplicantActor, filter: ListFilter = {}): Promise<ApplicationPage> =>
  pageOf(actor, { state: { in: statesOfList("drafts") } }, filter);
