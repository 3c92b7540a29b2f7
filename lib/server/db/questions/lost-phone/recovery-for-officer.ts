import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import {
  isRecoveryNumber,
  recoveryExpires,
  recoveryState,
  type RecoveryState,
} from "@/lib/domain/people/lost-phone";
import { maskPhone } from "@/lib/domain/people/phone";
import { rolesOf } from "@/lib/domain/role-routes";
import { typedNumber } from "@/lib/domain/typed-text";
import { now } from "@/lib/server/base/clock";
import { blindIndex, hexOf } from "@/lib/server/base/crypto";
import { writeAudit } from "@/lib/server/db/audit";
import { db } from "../../client";
import { openAnswers } from "../../repositories/applications";
import { openNewPhone } from "../../repositories/account/phone-recoveries";
import { unlessDamaged } from "../../unless-damaged";

/** Whose passport must lie on the desk. */
export interface RecoveryHolder {
  readonly serial: string;
  readonly fullName: string;
  readonly nationality: string;
  readonly birthDate: string;
  readonly passportNo: string;
}

export interface RecoveryForOfficer {
  readonly id: string;
  readonly number: string;
  readonly state: RecoveryState;
  readonly createdAt: Date;
  readonly dueAt: Date | null;
  readonly newPhone: string;
  /** Undefined: nothing matched what was typed, or it cannot be read any more. */
  readonly holder: RecoveryHolder | undefined;
}

export type FoundRecovery =
  { readonly kind: "notNumber" | "none" } | { readonly kind: "found"; readonly recovery: RecoveryForOfficer };

const holderOf = async (applicationId: string): Promise<RecoveryHolder | undefined> => {
  const row = await db.application.findUnique({
    where: { id: applicationId },
    select: { id: true, serial: true, fullName: true, nationality: true, answersCipher: true },
  });
  if (!row) return undefined;
  const { serial, fullName, nationality } = row;
  return unlessDamaged(
    row.id,
    () => {
      const { birthDate = "", passportNo = "" } = openAnswers(row);
      return { serial, fullName, nationality, birthDate, passportNo };
    },
    undefined,
  );
};

/** A request about a lost phone by the number its maker shows at the hall, with what the passport is compared to; for the
 *  roles that may confirm it, in a hall. A look, a search that finds nothing too, is audited; the holder is told of it. */
export const recoveryForOfficer = async (officer: OfficerActor, typed: string): Promise<FoundRecovery> => {
  const number = typedNumber(typed);
  if (!isRecoveryNumber(number)) return { kind: "notNumber" };
  const allowed = hasRole(officer, rolesOf("phones")) && officer.hallId;
  const row = allowed ? await db.phoneRecovery.findUnique({ where: { number } }) : null;
  if (!row) {
    const asked = hexOf(blindIndex("asker", number));
    const subject = `officer:${officer.officerId}` as const;
    await writeAudit(db, { actor: officer, action: "readLostPhone", subject, data: { asked } });
    return { kind: "none" };
  }
  const { id, createdAt, dueAt, applicationId } = row;
  const state = recoveryState(row.state);
  const isLate = state === "OPEN" && recoveryExpires(createdAt) <= now();
  if (applicationId)
    await writeAudit(db, {
      actor: officer,
      action: "revealPassport",
      subject: `application:${applicationId}`,
      data: { reason: "phone", recovery: id },
    });
  return {
    kind: "found",
    recovery: {
      id,
      number,
      state: isLate ? "EXPIRED" : state,
      createdAt,
      dueAt,
      newPhone: maskPhone(openNewPhone(row)),
      holder: row.accountId && applicationId ? await holderOf(applicationId) : undefined,
    },
  };
};
