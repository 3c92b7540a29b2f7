import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import {
  DATA_REQUEST_STATES,
  dataRequestCodes,
  type DataRequestKind,
  type DataRequestState,
} from "@/lib/domain/people/data-requests";
import { rolesOf } from "@/lib/domain/role-routes";
import { db } from "../../client";
import { LIMITS } from "../../limits";
import { auditShownQueue } from "../../look-into-case";
import { pageByNumber } from "../../queue-cursor";
import { openPart } from "../../repositories/account/data-requests";
import { unlessDamaged } from "../../unless-damaged";

export interface RequestRow {
  readonly id: string;
  readonly number: string;
  readonly kind: DataRequestKind;
  readonly words: string;
  readonly receivedAt: Date;
  readonly answer: string;
  readonly answeredAt: Date | null;
  /** The serial numbers of who asks. */
  readonly serials: readonly string[];
}

interface RequestInbox {
  readonly rows: readonly RequestRow[];
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
  readonly counts: Readonly<Record<DataRequestState, number>>;
}

const countOf = (state: DataRequestState): Promise<number> =>
  db.dataRequest.count({ where: { state }, take: LIMITS.countedTo });

/** What people ask about their data: what waits in the order in which it came, what is answered the latest first. Nothing
 *  at all for who has no role of the list. Audited. */
export const requestInbox = async (
  officer: OfficerActor,
  { state, after }: { readonly state: DataRequestState; readonly after?: string | undefined },
): Promise<RequestInbox> => {
  if (!hasRole(officer, rolesOf("requests")))
    return { rows: [], next: undefined, counts: { RECEIVED: 0, ANSWERED: 0 } };
  const { behind, orderBy, take, cut } = pageByNumber(LIMITS.listPage, state === "ANSWERED", after);
  const found = await db.dataRequest.findMany({ where: { state, ...behind }, orderBy, take });
  const { page, next } = cut(found);
  const cases = await db.application.findMany({
    where: { accountId: { in: page.map(({ accountId }) => accountId) } },
    orderBy: { serial: "asc" },
    select: { accountId: true, serial: true },
  });
  const counts = await Promise.all(DATA_REQUEST_STATES.map(countOf));
  await auditShownQueue(officer, "requests", page.length);
  return {
    rows: page.map((row) => {
      const { id, number, accountId, receivedAt, answeredAt, wordsCipher, answerCipher } = row;
      return {
        id,
        number,
        kind: dataRequestCodes(row).kind,
        words: unlessDamaged(id, () => openPart(id, "words", wordsCipher), ""),
        receivedAt,
        answer: unlessDamaged(id, () => (answerCipher ? openPart(id, "answer", answerCipher) : ""), ""),
        answeredAt,
        serials: cases.filter((each) => each.accountId === accountId).map(({ serial }) => serial),
      };
    }),
    next,
    counts: Object.fromEntries(DATA_REQUEST_STATES.map((each, at) => [each, counts[at] ?? 0])) as Record<
      DataRequestState,
      number
    >,
  };
};
