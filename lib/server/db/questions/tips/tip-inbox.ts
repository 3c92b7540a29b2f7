import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { rolesOf } from "@/lib/domain/role-routes";
import { TIP_STATES, tipCodes, type TipKind, type TipState } from "@/lib/domain/tips";
import { db } from "../../client";
import { LIMITS } from "../../limits";
import { auditShownQueue } from "../../look-into-case";
import { pageByNumber } from "../../queue-cursor";

export interface TipRow {
  readonly id: string;
  readonly number: string;
  readonly kind: TipKind;
  readonly state: TipState;
  readonly receivedAt: Date;
}

interface TipInbox {
  readonly rows: readonly TipRow[];
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
  /** How many there are in each state, exact up to LIMITS.countedTo. */
  readonly counts: Readonly<Record<TipState, number>>;
}

const NOTHING: TipInbox = { rows: [], next: undefined, counts: { RECEIVED: 0, TAKEN_UP: 0, CLOSED: 0 } };

const countOf = (state: TipState): Promise<number> =>
  db.tip.count({ where: { state }, take: LIMITS.countedTo });

/** Reports of offences in one state, a page of them: what is open in the order in which it came, what is closed the
 *  latest first. Nothing that was written is shown. Nothing at all for who has no role of the inbox. Audited. */
export const tipInbox = async (
  officer: OfficerActor,
  { state, after }: { readonly state: TipState; readonly after?: string | undefined },
): Promise<TipInbox> => {
  if (!hasRole(officer, rolesOf("tips"))) return NOTHING;
  const { behind, orderBy, take, cut } = pageByNumber(LIMITS.queuePage, state === "CLOSED", after);
  const found = await db.tip.findMany({
    where: { state, ...behind },
    orderBy,
    take,
    select: { id: true, number: true, kind: true, state: true, receivedAt: true, sequence: true },
  });
  const { page, next } = cut(found);
  const counted = await Promise.all(TIP_STATES.map(async (each) => [each, await countOf(each)] as const));
  await auditShownQueue(officer, "tips", page.length);
  return {
    rows: page.map(({ id, number, receivedAt, ...codes }) => ({
      id,
      number,
      receivedAt,
      ...tipCodes(codes),
    })),
    next,
    counts: Object.fromEntries(counted) as Record<TipState, number>,
  };
};
