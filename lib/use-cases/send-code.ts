import "server-only";
import { normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { invalid, ok, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/i18n/routing";
import { issueCode, lockOf, OTP_RULES, sendLimits } from "@/lib/server/auth/otp";
import { resultInTransaction } from "@/lib/server/db/result-in-transaction";
import { withinLimits } from "@/lib/server/rate-limit";

export interface SendCodeInput {
  /** As typed; mainland mobile numbers only. */
  readonly phone: string;
  readonly purpose: "LOGIN";
  readonly browserId: string;
  readonly locale: Locale;
  readonly address: string;
}

export interface CodeSent {
  /** After so many seconds another code may be asked for. */
  readonly resendSeconds: number;
  readonly lifeMinutes: number;
}

/** Sends a sign-in code. A known, an unknown and a unit's phone are answered alike: who is registered here is nobody's
 *  business. Refused: phoneLocked, rateLimited. */
export const sendCode = async ({
  phone,
  purpose,
  browserId,
  locale,
  address,
}: SendCodeInput): Promise<Result<CodeSent>> => {
  const number = normaliseMainlandMobile(phone);
  if (!number) return invalid({ phone: phone.trim() === "" ? "required" : "mobile" });
  return resultInTransaction(async (tx) => {
    const refusal = (await lockOf(tx, number)) ?? (await withinLimits(tx, sendLimits(number, address)));
    if (refusal) return refusal;
    await issueCode(tx, { phone: number, purpose, browserId }, locale);
    return ok({ resendSeconds: OTP_RULES.resendSeconds, lifeMinutes: OTP_RULES.lifeSeconds / 60 });
  });
};
