import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { maskPassport } from "@/lib/domain/people/passport";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import { LIMITS } from "../../limits";
import { permitsOnFile, personOf } from "../../repositories/permits";

export interface FamilyPermit {
  /** Of the application it was made for. */
  readonly applicationId: string;
  readonly fullName: string;
  /** Masked. */
  readonly number: string;
  /** `YYYY-MM-DD`, the last day. */
  readonly validUntil: string;
}

/** The permits in force of everybody this account applied for, so that who holds one is told before a first application
 *  is begun. No other account's: whoever types a passport number must not learn by it who holds a permit. */
export const permitsOfFamily = async ({ accountId }: ApplicantActor): Promise<FamilyPermit[]> =>
  (await permitsOnFile(db, { accountId }, today())).map(({ number, validUntil, application }) => ({
    applicationId: application.id,
    fullName: application.fullName,
    number: maskPassport(number),
    validUntil,
  }));

export interface FamilyMember {
  /** Of the application submitted last for them. */
  readonly applicationId: string;
  readonly fullName: string;
  readonly serial: string;
}

/** Everybody this account submitted an application for, the latest first: what is the same for the whole family need not
 *  be typed again for the next one. */
export const membersOfFamily = async ({ accountId }: ApplicantActor): Promise<FamilyMember[]> => {
  const found = await db.application.findMany({
    where: { accountId, submittedAt: { not: null } },
    orderBy: { submittedAt: "desc" },
    take: LIMITS.ofOneAccount,
    select: { id: true, serial: true, fullName: true, nationality: true, birthIndex: true },
  });
  const people = found.map(personOf);
  return found
    .filter((row, at) => people.indexOf(personOf(row)) === at)
    .map(({ id, serial, fullName }) => ({ applicationId: id, fullName, serial }));
};
