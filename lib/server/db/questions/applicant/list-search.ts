import "server-only";
import { addDays, shanghaiInstant } from "@/lib/domain/calendar/plain-date";
import { type ApplicantList, statesOfList, statesWhere } from "@/lib/domain/case/states";
import type { ListFilters } from "@/lib/domain/lists/list-view";
import { nameWords } from "@/lib/domain/people/searchable-name";
import { typedNumber } from "@/lib/domain/typed-text";
import { Prisma } from "../../generated/client";
import { passportIndex } from "../../repositories/applications";

const FETCHED = statesWhere(({ action }) => action === "collect");

/** 待办事项: the states whose next step is the applicant's; a permit that comes by mail is not fetched. */
export const WAITS_FOR_APPLICANT = Prisma.sql`a."state" = ANY(${statesOfList("todo")}) AND NOT (
  a."state" = ANY(${FETCHED}) AND EXISTS (
    SELECT 1 FROM "Delivery" d WHERE d."applicationId" = a."id" AND d."method" = 'EMS'))`;

/** The rows (`"Application" a`) of a list: what was ever submitted (what cannot be read too), what is to be done, drafts. */
export const rowsOfList: Readonly<Record<ApplicantList, Prisma.Sql>> = {
  applications: Prisma.sql`a."state" <> ALL(${statesOfList("drafts")})`,
  todo: WAITS_FOR_APPLICANT,
  drafts: Prisma.sql`a."state" = ANY(${statesOfList("drafts")})`,
};

/** The column behind a list's own day (提交日期, 申请日期, 保存日期). */
export const DAY_COLUMNS: Readonly<Record<ApplicantList, Prisma.Sql>> = {
  applications: Prisma.sql`a."submittedAt"`,
  todo: Prisma.sql`a."createdAt"`,
  drafts: Prisma.sql`a."updatedAt"`,
};

const isIn = (part: string, column: Prisma.Sql): Prisma.Sql => Prisma.sql`position(${part} IN ${column}) > 0`;

/** What holds anything but digits is no part of a serial number. */
const serialWhere = (serial: string): Prisma.Sql => {
  const digits = typedNumber(serial);
  return /^\d+$/.test(digits) ? isIn(digits, Prisma.sql`a."serial"`) : Prisma.sql`FALSE`;
};

const nameWhere = (name: string): Prisma.Sql => {
  const words = nameWords(name).map((word) => isIn(` ${word}`, Prisma.sql`a."searchName"`));
  return words.length > 0 ? Prisma.join(words, " AND ") : Prisma.sql`FALSE`;
};

/** What a search leaves of a list. 性别 is sealed with the answers and not asked of the database here. */
export const searchedInList = (list: ApplicantList, filters: ListFilters): Prisma.Sql => {
  const { serial, expertNo, type, state, nationality, name, passportNo, from, to } = filters;
  const day = DAY_COLUMNS[list];
  const asked = [
    serial && serialWhere(serial),
    // 外专业务编号 is empty for this business, so that any value finds nothing.
    typedNumber(expertNo) && Prisma.sql`FALSE`,
    type && Prisma.sql`a."type" = ${type}`,
    state && Prisma.sql`a."state" = ${state}`,
    nationality && Prisma.sql`a."nationality" = ${nationality}`,
    name && nameWhere(name),
    passportNo && Prisma.sql`a."passportIndex" = ${passportIndex(passportNo)}`,
    from && Prisma.sql`${day} >= ${shanghaiInstant(from)}`,
    to && Prisma.sql`${day} < ${shanghaiInstant(addDays(to, 1))}`,
  ].filter((condition) => condition !== "");
  return asked.length > 0 ? Prisma.join(asked, " AND ") : Prisma.sql`TRUE`;
};
