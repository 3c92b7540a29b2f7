import "server-only";
import { normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { invalid, ok, type Refused, refused, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/domain/locales";
import type { ApplicantActor } from "@/lib/domain/actors";
import { accountCounter, type Asker, countedFor, printOf } from "@/lib/server/edge/auth/asker";
import { OTP_RULES } from "@/lib/domain/people/attempts";
import { issueCode, lockOf, sendLimits } from "@/lib/server/edge/auth/otp";
import { fromWhere, slowStranger } from "@/lib/server/edge/auth/slow-strangers";
import { type Limit, withinLimits } from "@/lib/server/edge/rate-limit";
import { blindIndex } from "@/lib/server/base/crypto";
import { phoneOfAccount } from "@/lib/server/db/repositories/phones";
import type { Tx } from "@/lib/server/db/client";
import { stopWith, transact } from "../case/transact";

/** Who gets the code. `phone` is as typed, mainland mobile numbers only; the old phone is never typed, it is the
 *  account's. */
type Receiver =
  | { readonly purpose: "LOGIN"; readonly phone: string }
  | { readonly purpose: "OLD_PHONE"; readonly actor: ApplicantActor }
  | { readonly purpose: "NEW_PHONE"; readonly actor: ApplicantActor; readonly phone: string };

export type SendCodeInput = Receiver & Asker & { readonly locale: Locale };

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

/** "+86" and the first seven digits: the block a carrier gave out together. */
const PREFIX_LENGTH = 10;

/** Codes to new numbers on one account's word, whatever numbers they are. */
const newPhonesOf = (accountId: string): Limit => ({
  key: `send:newPhone:${accountId}`,
  limit: 10,
  windowSeconds: 3600,
});

/** Who is signed in is counted by account and slowed by nobody. */
const admitAccount = async (
  tx: Tx,
  phone: string,
  { purpose, actor }: Exclude<SendCodeInput, { readonly purpose: "LOGIN" }>,
): Promise<Refused | undefined> => {
  const counter = { phone, purpose, countedFor: accountCounter(actor) };
  const limits = [...sendLimits(counter), ...(purpose === "NEW_PHONE" ? [newPhonesOf(actor.accountId)] : [])];
  return (await lockOf(tx, counter)) ?? (await withinLimits(tx, limits));
};

/** A browser that signed in with this phone before has counters of its own; a stranger is counted by address, and pays
 *  when there are very many strangers. */
const admitStranger = async (tx: Tx, phone: string, asker: Asker): Promise<Refused | undefined> => {
  const target = blindIndex("phone", phone);
  const { key, known } = await countedFor(tx, target, asker);
  const counter = { phone, purpose: "LOGIN", countedFor: key } as const;
  const own = (await lockOf(tx, counter)) ?? (await withinLimits(tx, sendLimits(counter)));
  if (own || known) return own;
  return slowStranger(tx, `send ${printOf(target)}`, asker, {
    sendsToPhone: printOf(target),
    sendsToPrefix: printOf(blindIndex("phone", phone.slice(0, PREFIX_LENGTH))),
    ...fromWhere(asker),
  });
};

/** Sends a code to sign in with, or to change an account's phone with. A known, an unknown and a unit's phone are
 *  answered alike: who is registered here is nobody's business. Refused: phoneLocked, rateLimited, proofNeeded;
 *  phoneSame for a new phone that is the account's own. */
export const sendCode = async (input: SendCodeInput): Promise<Result<CodeSent>> => {
  const { purpose, browserId, locale } = input;
  return transact(async (tx): Promise<Result<CodeSent>> => {
    const number = await numberOf(tx, input);
    if (number.kind !== "ok") return stopWith(number);
    const phone = number.data;
    const refusal = await (input.purpose === "LOGIN"
      ? admitStranger(tx, phone, input)
      : admitAccount(tx, phone, input));
    if (refusal) return stopWith(refusal);
    await issueCode(tx, { phone, purpose, browserId }, locale);
    return ok({ resendSeconds: OTP_RULES.resendSeconds, lifeMinutes: OTP_RULES.lifeSeconds / 60 });
  });
};
