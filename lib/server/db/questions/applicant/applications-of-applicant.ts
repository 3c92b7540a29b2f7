import "server-only";
import { deadlineIn } from "@/lib/domain/case/progress";
import { type ApplicantList, applicationState } from "@/lib/domain/case/states";
import { maskedAnswers } from "@/lib/domain/form/masked";
import type { ListedApplication } from "@/lib/domain/lists/application-columns";
import { formOfCase, typeIfKnown } from "@/lib/domain/types/known-types";
import { toCorrect } from "@/lib/domain/case/item-answers";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { ApplicantActor } from "@/lib/domain/actors";
import { db } from "../../client";
import { LIMITS } from "../../limits";
import { Prisma } from "../../generated/client";
import { openAnswers } from "../../repositories/applications";
import { unlessDamaged } from "../../unless-damaged";
import { ITEM_COLUMNS, lastList } from "../../repositories/return-items";
import { listViewOf, type ListView } from "@/lib/domain/lists/list-view";
import { type PageOfList, pageOfList, type PlacedRow } from "./list-order";
import { rowsOfList, searchedInList } from "./list-search";
import { waitingListOf } from "../../repositories/supply/standing-offers";
import { suspensionsOf } from "./suspensions";

export interface ApplicationPage {
  readonly rows: readonly ListedApplication[];
  readonly total: number;
  /** How many rows lie before the page. */
  readonly preceding: number;
  readonly pageSize: number;
  /** Where the page before ends and the next one begins; undefined: there is none. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Of the whole list, whatever is searched for. */
  readonly nationalities: readonly string[];
}

/** The columns a row of the three lists is made of. */
export const LIST_COLUMNS = {
  id: true,
  serial: true,
  type: true,
  state: true,
  personIndex: true,
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
  offerUntil: Date | undefined,
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
    offerUntil,
  };
};

/** The ids of a list's rows whose holder is of this 性别, which stands in the sealed answers alone; what cannot be read is of
 *  none. */
const idsOfGender = async (actor: ApplicantActor, list: ApplicantList, gender: string): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string; answersCipher: Uint8Array }[]>`
    SELECT a."id", a."answersCipher" FROM "Application" a
    WHERE a."accountId" = ${actor.accountId}::uuid AND ${rowsOfList[list]} LIMIT ${LIMITS.exported}`;
  return rows
    .filter((row) => unlessDamaged(row.id, () => openAnswers(row).gender === gender, false))
    .map(({ id }) => id);
};

interface FoundRow extends PlacedRow {
  readonly id: string;
}

interface FoundPage {
  readonly total: number;
  readonly beyond: number;
  readonly nationalities: string[] | null;
  readonly page: FoundRow[] | null;
}

/** Which rows a page shows, and how many there are, in one statement. */
const foundIn = async (
  actor: ApplicantActor,
  list: ApplicantList,
  view: ListView,
  take: number,
  { key, beyond, orderBy }: PageOfList,
): Promise<FoundPage> => {
  const ofGender = view.gender ? await idsOfGender(actor, list, view.gender) : undefined;
  const also = ofGender ? Prisma.sql`AND a."id" = ANY(${ofGender}::uuid[])` : Prisma.empty;
  const [found] = await db.$queryRaw<FoundPage[]>`
    WITH own AS (
      SELECT a."nationality", a."id", a."serial", ${key} AS "orderKey", (${searchedInList(list, view)} ${also}) AS matches
      FROM "Application" a WHERE a."accountId" = ${actor.accountId}::uuid AND ${rowsOfList[list]}
    ), found AS (SELECT "id", "serial", "orderKey" FROM own WHERE matches),
    page AS (SELECT * FROM found WHERE ${beyond} ORDER BY ${orderBy} LIMIT ${take})
    SELECT (SELECT count(*)::int FROM found) AS total,
      (SELECT count(*)::int FROM found WHERE ${beyond}) AS beyond,
      (SELECT array_agg(DISTINCT "nationality") FROM own WHERE "nationality" <> '') AS nationalities,
      (SELECT json_agg(page ORDER BY ${orderBy}) FROM page) AS page`;
  return found ?? { total: 0, beyond: 0, nationalities: null, page: null };
};

const rowsOf = async (actor: ApplicantActor, ids: readonly string[]): Promise<ListedApplication[]> => {
  if (ids.length === 0) return [];
  const rows = await db.application.findMany({
    where: { id: { in: [...ids] }, accountId: actor.accountId },
    select: LIST_COLUMNS,
  });
  const suspended = await suspensionsOf(rows);
  const waiting = await waitingListOf(rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [listRowOf(row, suspended(row), waiting(row.id).offerUntil)] : [];
  });
};

/** A page of one of the three lists: 申请业务查询 (what was ever submitted), 待办事项查询 (what waits for the applicant, the
 *  nearest deadline first), 待提交业务查询 (drafts). Own applications only. */
export const listOfApplicant = async (
  actor: ApplicantActor,
  list: ApplicantList,
  view: ListView = listViewOf(list, {}),
): Promise<ApplicationPage> => {
  const paged = pageOfList(list, view);
  const { total, beyond, nationalities, page } = await foundIn(actor, list, view, LIMITS.listPage, paged);
  const read = paged.shown(page ?? []);
  const preceding = paged.preceding({ total, beyond, read: read.length });
  const [first, last] = [read[0], read.at(-1)];
  return {
    rows: await rowsOf(
      actor,
      read.map(({ id }) => id),
    ),
    total,
    preceding,
    pageSize: LIMITS.listPage,
    previous: first && preceding > 0 ? paged.cursorOf(first) : undefined,
    next: last && preceding + read.length < total ? paged.cursorOf(last) : undefined,
    nationalities: [...(nationalities ?? [])].sort(),
  };
};

/** Everything a search finds in a list, in its order, as far as one export goes. @param ids only these of it, if any */
export const wholeListOfApplicant = async (
  actor: ApplicantActor,
  list: ApplicantList,
  view: ListView,
  ids: readonly string[] = [],
): Promise<ListedApplication[]> => {
  const paged = pageOfList(list, { ...view, after: "", before: "" });
  const { page } = await foundIn(actor, list, view, LIMITS.exported, paged);
  const found = (page ?? []).map(({ id }) => id);
  return rowsOf(actor, ids.length > 0 ? found.filter((id) => ids.includes(id)) : found);
};
