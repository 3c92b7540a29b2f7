import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { maskPassport } from "@/lib/domain/people/passport";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import { permitsOnFile } from "../../repositories/permits";

export interface FamilyPermit {
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
    fullName: application.fullName,
    number: maskPassport(number),
    validUntil,
  }));
