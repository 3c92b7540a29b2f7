import "server-only";
import { typedCode } from "@/lib/domain/typed-text";
import { mainlandMobileError, normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { invalid, ok, type Refused, refused, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/domain/locales";
import type { ApplicantActor } from "@/lib/domain/actors";
import { accountCounter, type Asker, countedFor, printOf } from "@/lib/server/edge/auth/asker";
import { codeError, OTP_RULES } from "@/lib/domain/people/attempts";
import { issueCode, lockOf, proveCode, sendLimits } from "@/lib/server/edge/auth/otp";
import { fromWhere, slowStranger } from "@/lib/server/edge/auth/slow-strangers";
import { type Limit, withinLimits } from "@/lib/server/edge/rate-limit";
import { blindIndex } from "@/lib/server/base/crypto";
import { isPhoneTaken, phoneOfAccount } from "@/lib/server/db/repositories/phones";
import type { Tx } from "@/lib/server/db/client";
import { stopWith, transact } from "../case/transact";

/** Who gets the code. `phone` is as typed, mainland mobile numbers only; the old phone is never typed, it is the
 *  account's. */
type Receiver =
  | {
      /** CANCEL_VISIT: the phone of the account whose visit a link names; nobody types it. */
      readonly purpose: "LOGIN" | "LOST_PHONE" | "CANCEL_VISIT";
      readonly phone: string;
    }
  | { readonly purpose: "OLD_PHONE" | "ERASE"; readonly actor: ApplicantActor }
  | {
      readonly purpose: "NEW_PHONE";
      readonly actor: ApplicantActor;
      readonly phone: string;
      /** The code sent to the old number, when it was typed already: who proves that number is told about the new one. */
      readonly oldCode?: string;
    };

export type SendCodeInput = Receiver & Asker & { readonly locale: Locale };

export interface CodeSent {
  /** After so many seconds another code may be asked for. */
  readonly resendSeconds: number;
  readonly lifeMinutes: number;
}

const numberOf = async (tx: Tx, receiver: Receiver): Promise<Result<string>> => {
  if (!("phone" in receiver)) return ok(await phoneOfAccount(tx, receiver.actor.accountId));
  const { phone } = receiver;
  const number = normaliseMainlandMobile(phone);
  if (!number) return invalid({ phone: mainlandMobileError(phone) ?? "mobile" });
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

/** How often one account is told that a number is taken: enough for a slip, too little to try out a list of numbers. */
const takenNumbersOf = (accountId: string): Limit => ({
  key: `told:phoneTaken:${accountId}`,
  limit: 3,
  windowSeconds: 24 * 3600,
});

/** A taken number is told before a code is spent on it, but only to who holds the old number; to anybody else a known and
 *  an unknown number stay alike. */
const mustBeFree = async (
  tx: Tx,
  phone: string,
  input: Extract<SendCodeInput, { readonly purpose: "NEW_PHONE" }>,
): Promise<Refused | undefined> => {
  const { actor, browserId } = input;
  const code = typedCode(input.oldCode ?? "");
  if (codeError(code)) return undefined;
  const oldPhone = await phoneOfAccount(tx, actor.accountId);
  const counted = { browserId, countedFor: accountCounter(actor) };
  const unproved = await proveCode(tx, { ...counted, phone: oldPhone, purpose: "OLD_PHONE" }, code);
  if (unproved) return refused(unproved.code, { ...unproved.data, field: "oldCode" });
  if (!(await isPhoneTaken(tx, blindIndex("phone", phone)))) return undefined;
  // Told often enough, it is sent a code like any other number.
  const tooOften = await withinLimits(tx, [takenNumbersOf(actor.accountId)]);
  return tooOften ? undefined : refused("phoneTaken", { field: "phone" });
};

/** Who is signed in is counted by account and slowed by nobody. */
const admitAccount = async (
  tx: Tx,
  phone: string,
  { purpose, actor }: Extract<SendCodeInput, { readonly actor: ApplicantActor }>,
): Promise<Refused | undefined> => {
  const counter = { phone, purpose, countedFor: accountCounter(actor) };
  const limits = [...sendLimits(counter), ...(purpose === "NEW_PHONE" ? [newPhonesOf(actor.accountId)] : [])];
  return (await lockOf(tx, counter)) ?? (await withinLimits(tx, limits));
};

/** A browser that signed in with this phone before has counters of its own; a stranger is counted by address, and pays
 *  when there are very many strangers. */
const admitStranger = async (
  tx: Tx,
  phone: string,
  asker: Extract<SendCodeInput, { readonly purpose: "LOGIN" | "LOST_PHONE" | "CANCEL_VISIT" }>,
): Promise<Refused | undefined> => {
  const target = blindIndex("phone", phone);
  const { key, known } = await countedFor(tx, target, asker);
  const counter = { phone, purpose: asker.purpose, countedFor: key };
  const own = (await lockOf(tx, counter)) ?? (await withinLimits(tx, sendLimits(counter)));
  if (own || known) return own;
  return slowStranger(tx, `send ${printOf(target)}`, asker, {
    sendsToPhone: printOf(target),
    sendsToPrefix: printOf(blindIndex("phone", phone.slice(0, PREFIX_LENGTH))),
    ...fromWhere(asker),
  });
};

/** Sends a code to sign in with, to prove the number that is to replace a lost one, or to change an account's phone with. A known, an unknown and a unit's phone are
 *  answered alike: who is registered here is nobody's business. Refused: phoneLocked, rateLimited, proofNeeded;
 *  phoneSame for a new phone that is the account's own; with the old number's code, codeWrong and its like about that one,
 *  and phoneTaken. */
export const sendCode = async (input: SendCodeInput): Promise<Result<CodeSent>> => {
  const { purpose, browserId, locale } = input;
  return transact(async (tx): Promise<Result<CodeSent>> => {
    const number = await numberOf(tx, input);
    if (number.kind !== "ok") return stopWith(number);
    const phone = number.data;
    // Not rolled back: a wrong try must count, and so must what was told. Nothing is sent, so no send is counted.
    const taken = input.purpose === "NEW_PHONE" ? await mustBeFree(tx, phone, input) : undefined;
    if (taken) return taken;
    const refusal = await ("actor" in input
      ? admitAccount(tx, phone, input)
      : admitStranger(tx, phone, input));
    if (refusal) return stopWith(refusal);
    await issueCode(tx, { phone, purpose, browserId }, locale);
    return ok({ resendSeconds: OTP_RULES.resendSeconds, lifeMinutes: OTP_RULES.lifeSeconds / 60 });
  });
};
