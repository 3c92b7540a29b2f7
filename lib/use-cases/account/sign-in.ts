import "server-only";
import { typedCode } from "@/lib/domain/typed-text";
import { randomUUID } from "node:crypto";
import { codeError } from "@/lib/domain/people/attempts";
import { mainlandMobileError, normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { invalid, ok, refused, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/domain/locales";
import { writeAudit } from "@/lib/server/db/audit";
import { type Asker, countedFor } from "@/lib/server/edge/auth/asker";
import { redeemCode } from "@/lib/server/edge/auth/otp";
import { rememberBrowser } from "@/lib/server/db/repositories/known-browsers";
import { sealPhone } from "@/lib/server/db/repositories/phones";
import { createSession, endSession } from "@/lib/server/edge/auth/sessions";
import { now } from "@/lib/server/base/clock";
import { blindIndex } from "@/lib/server/base/crypto";
import type { Tx } from "@/lib/server/db/client";
import { transact } from "../case/transact";

export interface SignInInput extends Asker {
  readonly phone: string;
  readonly code: string;
  readonly locale: Locale;
  readonly userAgent: string;
  /** The session this browser had until now; it ends with the new one. */
  readonly replaces?: string;
}

export interface SignedIn {
  readonly sessionId: string;
}

/** The account of a phone, made on its first sign-in (guide §1.2: 登录即注册). Two first sign-ins at once make one, and
 *  while an account gives its number up (账号变更) the sign-in waits and gets a new one: one statement, not two. */
const accountOf = async (tx: Tx, phone: string, locale: Locale): Promise<string> => {
  const phoneIndex = blindIndex("phone", phone);
  const id = randomUUID();
  const phoneCipher = sealPhone("Account", id, phone);
  const [account] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Account" ("id", "phoneCipher", "phoneIndex", "locale", "createdAt")
    VALUES (${id}::uuid, ${phoneCipher}, ${phoneIndex}, ${locale}, ${now()})
    ON CONFLICT ("phoneIndex") DO UPDATE
      SET "locale" = CASE WHEN "Account"."localeChosen" THEN "Account"."locale" ELSE EXCLUDED."locale" END
    RETURNING "id"`;
  if (!account) throw new Error("the account was neither found nor made");
  return account.id;
};

/** Signs an applicant in with phone and code and opens a session row. Refused: codeWrong, codeExpired, codeDead,
 *  phoneLocked; unitPhone (guide §1.2) only after the code was right, so that nobody learns whose phone it is. */
export const signIn = async (input: SignInInput): Promise<Result<SignedIn>> => {
  const phone = normaliseMainlandMobile(input.phone);
  const code = typedCode(input.code);
  const [wrongPhone, wrongCode] = [mainlandMobileError(input.phone), codeError(code)];
  if (!phone || wrongCode)
    return invalid({ ...(wrongPhone && { phone: wrongPhone }), ...(wrongCode && { code: wrongCode }) });
  // Not rolled back on a refusal: a wrong try must count.
  return transact(async (tx): Promise<Result<SignedIn>> => {
    const { browserId } = input;
    const target = blindIndex("phone", phone);
    const { key } = await countedFor(tx, target, input);
    const refusal = await redeemCode(tx, { phone, purpose: "LOGIN", browserId, countedFor: key }, code);
    if (refusal) return refusal;
    const unit = await tx.unitAccount.findUnique({
      where: { phoneIndex: target },
      select: { id: true },
    });
    if (unit) return refused("unitPhone");
    const accountId = await accountOf(tx, phone, input.locale);
    await rememberBrowser(tx, target, browserId);
    if (input.replaces) await endSession(input.replaces, "replaced", undefined, tx);
    const sessionId = await createSession(tx, { accountId }, input.userAgent);
    const actor = { kind: "applicant", accountId, sessionId, locale: input.locale } as const;
    await writeAudit(tx, { actor, action: "signIn", subject: `account:${accountId}` });
    return ok({ sessionId });
  });
};
