import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { type State, STATES } from "@/lib/domain/case/states";
import { nameWords } from "@/lib/domain/people/searchable-name";
import { typedNumber } from "@/lib/domain/typed-text";
import { typeIfKnown } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";
import { LIMITS } from "../../limits";

export interface FoundApplication {
  readonly id: string;
  readonly serial: string;
  readonly fullName: string;
  readonly type: ApplicationType | undefined;
  readonly state: State | undefined;
}

/** Fewer digits stand in every serial number. */
const LEAST_DIGITS = 3;

/** The actor's own applications of which the serial number holds the digits, or the name every word, that was searched for;
 *  the latest changed first. */
export const ownFound = async ({ accountId }: ApplicantActor, q: string): Promise<FoundApplication[]> => {
  const digits = typedNumber(q);
  const words = nameWords(q);
  const ways: Prisma.ApplicationWhereInput[] = [];
  // Only digits and letters reach LIKE, where % and _ mean something.
  if (/^\d+$/.test(digits) && digits.length >= LEAST_DIGITS) ways.push({ serial: { contains: digits } });
  if (words.length > 0) ways.push({ AND: words.map((word) => ({ searchName: { contains: ` ${word}` } })) });
  if (ways.length === 0) return [];
  const rows = await db.application.findMany({
    where: { accountId, OR: ways },
    orderBy: { updatedAt: "desc" },
    take: LIMITS.found,
    select: { id: true, serial: true, fullName: true, type: true, state: true },
  });
  return rows.map(({ type, state, ...row }) => ({
    ...row,
    type: typeIfKnown(type),
    state: STATES.find((known) => known === state),
  }));
};
