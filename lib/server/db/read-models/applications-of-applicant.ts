import "server-only";
import { type State, STATES } from "@/lib/domain/application/lifecycle";
import { type ApplicantList, statesOfList } from "@/lib/domain/application/progress";
import type { ApplicationType } from "@/lib/domain/application/vocabulary";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { maskPassport } from "@/lib/domain/people/passport";
import type { ApplicantActor } from "../../auth/actors";
import { db } from "../client";
import type { Prisma } from "../generated/client";
import { openAnswers } from "../repositories/applications";

/** A row of the guide's look-ups (§1.6, §1.7); dates are Shanghai days. */
export interface ApplicationListRow {
  readonly id: string;
  readonly serial: string;
  readonly type: ApplicationType;
  readonly state: State;
  readonly fullName: string;
  readonly familyName: string;
  readonly givenName: string;
  /** ISO alpha-3. */
  readonly nationality: string;
  readonly gender: string;
  /** Masked. */
  readonly passportNo: string;
  readonly createdOn: string;
  readonly updatedOn: string;
  readonly submittedOn?: string;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
}

export interface ApplicationListQuery {
  readonly list: ApplicantList;
  /** Part of a serial number. */
  readonly serial?: string;
  /** 外专业务编号: empty for this business, so that any other value finds nothing. */
  readonly expertNo?: string;
  /** From 1. */
  readonly page?: number;
}

export interface ApplicationListPage {
  readonly rows: readonly ApplicationListRow[];
  readonly total: number;
  readonly pageSize: number;
}

/** The guide's pager: 20 条/页. */
export const LIST_PAGE_SIZE = 20;

export const listRowColumns = {
  id: true,
  serial: true,
  type: true,
  state: true,
  fullName: true,
  nationality: true,
  answersCipher: true,
  createdAt: true,
  updatedAt: true,
  submittedAt: true,
  dueOn: true,
  dueProvisional: true,
} as const satisfies Prisma.ApplicationSelect;

type ListRow = Prisma.ApplicationGetPayload<{ select: typeof listRowColumns }>;

/** Opens only what the row shows of the answers. */
export const listRowOf = (row: ListRow): ApplicationListRow => {
  const { familyName = "", givenName = "", gender = "", passportNo = "" } = openAnswers(row);
  const { id, serial, type, state, fullName, nationality, dueOn, dueProvisional } = row;
  return {
    ...{ id, serial, type, state, fullName, nationality, dueOn, dueProvisional },
    ...{ familyName, givenName, gender },
    passportNo: passportNo ? maskPassport(passportNo) : "",
    createdOn: shanghaiDate(row.createdAt),
    updatedOn: shanghaiDate(row.updatedAt),
    ...(row.submittedAt ? { submittedOn: shanghaiDate(row.submittedAt) } : {}),
  };
};

/** 申请业务查询 shows everything that was ever submitted, those that wait for the applicant too. */
const statesShown = (list: ApplicantList): State[] =>
  list === "applications" ? STATES.filter((state) => state !== "DRAFT") : statesOfList(list);

/** The applicant's own applications of one of the guide's lists, the one due or changed last first. */
export const applicationsOfApplicant = async (
  actor: ApplicantActor,
  { list, serial = "", expertNo = "", page = 1 }: ApplicationListQuery,
): Promise<ApplicationListPage> => {
  if (expertNo !== "") return { rows: [], total: 0, pageSize: LIST_PAGE_SIZE };
  const where: Prisma.ApplicationWhereInput = {
    accountId: actor.accountId,
    state: { in: statesShown(list) },
    ...(serial ? { serial: { contains: serial } } : {}),
  };
  const [rows, total] = await Promise.all([
    db.application.findMany({
      where,
      select: listRowColumns,
      orderBy:
        list === "todo"
          ? [{ dueOn: { sort: "asc", nulls: "last" } }, { serial: "asc" }]
          : [{ updatedAt: "desc" }, { serial: "desc" }],
      skip: (page - 1) * LIST_PAGE_SIZE,
      take: LIST_PAGE_SIZE,
    }),
    db.application.count({ where }),
  ]);
  return { rows: rows.map(listRowOf), total, pageSize: LIST_PAGE_SIZE };
};
