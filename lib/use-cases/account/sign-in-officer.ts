import "server-only";
import { typedCode } from "@/lib/domain/typed-text";
import { officerRoles } from "@/lib/domain/vocabulary";
import { codeError } from "@/lib/domain/people/attempts";
import { invalid, ok, refused, type Result } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import { blindIndex } from "@/lib/server/base/crypto";
import { rememberBrowser } from "@/lib/server/db/repositories/known-browsers";
import { type Asker, countedFor } from "@/lib/server/edge/auth/asker";
import { redeemCode } from "@/lib/server/edge/auth/otp";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { createSession, endSession } from "@/lib/server/edge/auth/sessions";
import { normaliseStaffNo } from "./check-officer-password";
import type { SignedIn } from "./sign-in";
import { transact } from "../case/transact";

export interface SignInOfficerInput extends Asker {
  readonly staffNo: string;
  readonly code: string;
  readonly userAgent: string;
  /** The session this browser had until now; it ends with the new one. */
  readonly replaces?: string;
}

const select = {
  id: true,
  staffNo: true,
  name: true,
  roles: true,
  hallId: true,
  phoneCipher: true,
  disabledAt: true,
} as const;

/** Second step of an officer's sign-in: the code sent to the officer's phone after the password was right. It exists
 *  only in the browser that typed the password, so this step cannot be taken alone. Refused as in signIn. */
export const signInOfficer = async (input: SignInOfficerInput): Promise<Result<SignedIn>> => {
  const code = typedCode(input.code);
  const wrong = codeError(code);
  if (wrong) return invalid({ code: wrong });
  const staffNo = normaliseStaffNo(input.staffNo);
  return transact(async (tx): Promise<Result<SignedIn>> => {
    const officer = await tx.officer.findUnique({ where: { staffNo }, select });
    if (!officer || officer.disabledAt) return refused("codeWrong", { left: 0 });
    const phone = openPhone("Officer", officer);
    const { browserId } = input;
    const target = blindIndex("staff", staffNo);
    const { key } = await countedFor(tx, target, input);
    const binding = { phone, purpose: "OFFICER_LOGIN", browserId, countedFor: key } as const;
    const refusal = await redeemCode(tx, binding, code);
    if (refusal) return refusal;
    await rememberBrowser(tx, target, browserId);
    if (input.replaces) await endSession(input.replaces, "replaced", undefined, tx);
    const sessionId = await createSession(tx, { officerId: officer.id }, input.userAgent);
    const { id: officerId, name, hallId } = officer;
    const roles = officerRoles(officer.roles);
    const actor = { kind: "officer", officerId, name, staffNo, roles, hallId, sessionId } as const;
    await writeAudit(tx, { actor, action: "signIn", subject: `officer:${officerId}` });
    return ok({ sessionId });
  });
};
