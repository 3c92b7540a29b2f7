import "server-only";
import { typedCode } from "@/lib/domain/typed-text";
import { randomUUID } from "node:crypto";
import { codeError } from "@/lib/domain/people/attempts";
import { mainlandMobileError, normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { invalid, ok, refused, type Result } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { ApplicantActor } from "@/lib/domain/actors";
import { accountCounter } from "@/lib/server/edge/auth/asker";
import { redeemTogether } from "@/lib/server/edge/auth/otp";
import { lockAccount } from "@/lib/server/db/repositories/account/lock-account";
import { rememberBrowser } from "@/lib/server/db/repositories/known-browsers";
import { isPhoneTaken, phoneOfAccount, sealPhone } from "@/lib/server/db/repositories/phones";
import { endSessionsOf } from "@/lib/server/edge/auth/sessions";
import { blindIndex, hexOf } from "@/lib/server/base/crypto";
import type { Tx } from "@/lib/server/db/client";
import { enqueueSms } from "@/lib/server/engine/outbox";
import { transact } from "../case/transact";

export interface ChangePhoneInput {
  readonly actor: ApplicantActor;
  /** The new number as typed; mainland mobile numbers only. */
  readonly phone: string;
  readonly oldCode: string;
  readonly newCode: string;
  readonly browserId: string;
}

const FIELD = { field: "phone" } as const;

const judge = ({ phone }: ChangePhoneInput, oldCode: string, newCode: string): Record<string, string> => {
  const wrong = {
    oldCode: codeError(oldCode),
    phone: mainlandMobileError(phone),
    newCode: codeError(newCode),
  };
  return Object.fromEntries(Object.entries(wrong).flatMap(([field, code]) => (code ? [[field, code]] : [])));
};

/** 账号变更 (guide §6): with a code sent to the old number and one sent to the new, the account signs in with the new one
 *  and keeps its applications; its other sessions end and the old number is told. Refused, with the `field` it is about:
 *  phoneSame, codeWrong, codeExpired, codeDead, phoneLocked; phoneTaken only after both codes were right, so that nobody
 *  learns whose phone it is. */
export const changePhone = async (input: ChangePhoneInput): Promise<Result<null>> => {
  const { actor, browserId } = input;
  const phone = normaliseMainlandMobile(input.phone);
  const [oldCode, newCode] = [typedCode(input.oldCode), typedCode(input.newCode)];
  const fields = judge(input, oldCode, newCode);
  if (!phone || Object.keys(fields).length > 0) return invalid(fields);
  const { accountId } = actor;
  // Not rolled back on a refusal: a wrong try must count.
  const change = async (tx: Tx): Promise<Result<null>> => {
    // Locked before it is read: a code sent to a number the account has just left must not move it once more.
    await lockAccount(tx, accountId);
    const oldPhone = await phoneOfAccount(tx, accountId);
    if (phone === oldPhone) return refused("phoneSame", FIELD);
    const counted = { browserId, countedFor: accountCounter(actor) };
    const refusal = await redeemTogether(tx, [
      { ...counted, phone: oldPhone, purpose: "OLD_PHONE", code: oldCode, field: "oldCode" },
      { ...counted, phone, purpose: "NEW_PHONE", code: newCode, field: "newCode" },
    ]);
    if (refusal) return refusal;
    const phoneIndex = blindIndex("phone", phone);
    if (await isPhoneTaken(tx, phoneIndex)) return refused("phoneTaken", FIELD);
    const phoneCipher = sealPhone("Account", accountId, phone);
    await tx.account.update({ where: { id: accountId }, data: { phoneCipher, phoneIndex } });
    await rememberBrowser(tx, phoneIndex, browserId);
    const sessionsEnded = await endSessionsOf(tx, { accountId }, "revoked", actor.sessionId);
    const data = {
      before: hexOf(blindIndex("phone", oldPhone)),
      after: hexOf(phoneIndex),
      sessionsEnded,
    };
    await writeAudit(tx, { actor, action: "changePhone", subject: `account:${accountId}`, data });
    await enqueueSms(tx, {
      key: `previousPhone:${randomUUID()}`,
      phone: oldPhone,
      template: "previousPhone",
      locale: actor.locale,
      params: {},
    });
    return ok(null);
  };
  // Somebody else may take the number in this moment.
  const result = await transact(change, { Account_phoneIndex_key: "phoneTaken" });
  return result.kind === "refused" && result.code === "phoneTaken" ? refused("phoneTaken", FIELD) : result;
};
