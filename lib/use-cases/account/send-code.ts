import "server-only";
import { normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { invalid, ok, refused, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/domain/locales";
import type { ApplicantActor } from "@/lib/domain/actors";
import { issueCode, lockOf, OTP_RULES, sendLimits } from "@/lib/server/edge/auth/otp";
import { phoneOfAccount } from "@/lib/server/db/repositories/phones";
import type { Tx } from "@/lib/server/db/client";
import { stopWith, transact } from "../case/transact";
import { withinLimits } from "@/lib/server/edge/rate-limit";

/** Who gets the code. `phone` is as typed, mainland mobile numbers only; the old phone is never typed, it is the
 *  account's. */
type Receiver =
  | { readonly purpose: "LOGIN"; readonly phone: string }
  | { readonly purpose: "OLD_PHONE"; readonly actor: ApplicantActor }
  | { readonly purpose: "NEW_PHONE"; readonly actor: ApplicantActor; readonly phone: string };

export type SendCodeInput = Receiver & {
  readonly browserId: string;
  readonly locale: Locale;
  readonly address: string;
};

export interface CodeSent {
  /** After so many seconds another code may be asked for. */
  readonly resendSeconds: number;
  readonly lifeMinutes: number;
}

const numberOf = async (tx: Tx, receiver: Receiver): Promise<Result<string>> => {
  if (receiver.purpose === "OLD_PHONE") return ok(await phoneOfAccount(tx, receiver.actor.accountId));
  const { phone } = receiver;
  const number = normaliseMainlandMobile(phone);
  if (!number) return invalid({ phone: phone.trim() === "" ? "required" : "mobile" });
  if (receiver.purpose === "NEW_PHONE" && number === (await phoneOfAccount(tx, receiver.actor.accountId)))
    return refused("phoneSame");
  return ok(number);
};

/** Sends a code to sign in with, or to change an account's phone with. A known, an unknown and a unit's phone are
 *  answered alike: who is registered here is nobody's business. Refused: phoneLocked, rateLimited; phoneSame for a new
 *  phone that is the account's own. */
export const sendCode = async (input: SendCodeInput): Promise<Result<CodeSent>> => {
  const { purpose, browserId, locale, address } = input;
  return transact(async (tx): Promise<Result<CodeSent>> => {
    const number = await numberOf(tx, input);
    if (number.kind !== "ok") return stopWith(number);
    const phone = number.data;
    const refusal = (await lockOf(tx, phone)) ?? (await withinLimits(tx, sendLimits(phone, address)));
    if (refusal) return stopWith(refusal);
    await issueCode(tx, { phone, purpose, browserId }, locale);
    return ok({ resendSeconds: OTP_RULES.resendSeconds, lifeMinutes: OTP_RULES.lifeSeconds / 60 });
  });
};
