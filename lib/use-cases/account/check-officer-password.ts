import "server-only";
import { typedName } from "@/lib/domain/typed-text";
import { maskPhone } from "@/lib/domain/people/phone";
import { invalid, ok, type Refused, refused, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/domain/locales";
import { writeAudit } from "@/lib/server/db/audit";
import { PUBLIC } from "@/lib/domain/actors";
import { type Asker, countedFor, netsOf, printOf } from "@/lib/server/edge/auth/asker";
import { type CodeBinding, holdsLiveCode, issueCode, lockOf, sendLimits } from "@/lib/server/edge/auth/otp";
import { slowStranger } from "@/lib/server/edge/auth/slow-strangers";
import { passwordMatches } from "@/lib/server/edge/auth/passwords";
import { blindIndex } from "@/lib/server/base/crypto";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { db, inTransaction, type Tx } from "@/lib/server/db/client";
import { stopWith, transact } from "../case/transact";
import { withinLimits } from "@/lib/server/edge/rate-limit";

export interface CheckOfficerPasswordInput extends Asker {
  readonly staffNo: string;
  readonly password: string;
  readonly locale: Locale;
}

export interface OfficerCodeSent {
  /** "199****1001": where the code went. */
  readonly maskedPhone: string;
  readonly staffNo: string;
}

/** Staff numbers are written in capitals; people type them as they like. */
export const normaliseStaffNo = (staffNo: string): string => typedName(staffNo).toUpperCase();

/** Ten tries of a password in a quarter of an hour for one asker and one staff number. A browser the officer signed in
 *  from before is counted by itself; strangers pay when there are many of them. Counts whatever becomes of the try. */
const countTry = (staffNo: string, asker: Asker): Promise<Tried> =>
  inTransaction(async (tx) => {
    const target = blindIndex("staff", staffNo);
    const counted = await countedFor(tx, target, asker);
    const own = await withinLimits(tx, [{ key: `password:${counted.key}`, limit: 10, windowSeconds: 900 }]);
    if (own || counted.known) return { refusal: own, countedFor: counted.key };
    const refusal = await slowStranger(tx, `password ${printOf(target)}`, asker, {
      passwordsOfStaff: printOf(target),
      passwordsFromAddress: netsOf(asker.address).host,
    });
    return { refusal, countedFor: counted.key };
  });

interface Tried {
  readonly refusal: Refused | undefined;
  readonly countedFor: string;
}

/** Sends the second factor, or leaves a code this browser was sent less than a minute ago. */
const sendSecondFactor = async (
  tx: Tx,
  binding: CodeBinding,
  locale: Locale,
): Promise<Refused | undefined> => {
  const refusal = (await lockOf(tx, binding)) ?? (await withinLimits(tx, sendLimits(binding)));
  if (refusal) return refusal;
  await issueCode(tx, binding, locale);
  return undefined;
};

/** First step of an officer's sign-in: staff number and password. The answer is the same whether the number or the
 *  password is wrong. The code it sends is the state of the second step: without it there is none. */
export const checkOfficerPassword = async (
  input: CheckOfficerPasswordInput,
): Promise<Result<OfficerCodeSent>> => {
  const staffNo = normaliseStaffNo(input.staffNo);
  const fields = Object.fromEntries(
    (["staffNo", "password"] as const)
      .filter((name) => input[name].trim() === "")
      .map((name) => [name, "required"]),
  );
  if (Object.keys(fields).length > 0) return invalid(fields);
  const tried = await countTry(staffNo.slice(0, 40), input);
  if (tried.refusal) return tried.refusal;
  const officer = await db.officer.findUnique({
    where: { staffNo },
    select: { id: true, phoneCipher: true, passwordHash: true, disabledAt: true },
  });
  const right = await passwordMatches(officer?.passwordHash, input.password);
  if (!officer || !right || officer.disabledAt) {
    if (officer)
      await inTransaction((tx) =>
        writeAudit(tx, { actor: PUBLIC, action: "wrongPassword", subject: `officer:${officer.id}` }),
      );
    return refused("credentialsWrong");
  }
  const binding: CodeBinding = {
    phone: openPhone("Officer", officer),
    purpose: "OFFICER_LOGIN",
    browserId: input.browserId,
    countedFor: tried.countedFor,
  };
  const sent = ok({ maskedPhone: maskPhone(binding.phone), staffNo });
  const result = await transact(async (tx) => {
    const refusal = await sendSecondFactor(tx, binding, input.locale);
    return refusal ? stopWith(refusal) : sent;
  });
  const waits = result.kind === "refused" && result.code === "rateLimited";
  return waits && (await holdsLiveCode(db, binding)) ? sent : result;
};
