import "server-only";
import { maskPhone } from "@/lib/domain/people/phone";
import { invalid, ok, type Refused, refused, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/domain/locales";
import { writeAudit } from "@/lib/server/db/audit";
import { PUBLIC } from "@/lib/domain/actors";
import { holdsLiveCode, issueCode, lockOf, sendLimits } from "@/lib/server/edge/auth/otp";
import { passwordMatches } from "@/lib/server/edge/auth/passwords";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { db, inTransaction, type Tx } from "@/lib/server/db/client";
import { stopWith, transact } from "../case/transact";
import { countedWithin, withinLimits } from "@/lib/server/edge/rate-limit";

export interface CheckOfficerPasswordInput {
  readonly staffNo: string;
  readonly password: string;
  readonly browserId: string;
  readonly locale: Locale;
  readonly address: string;
}

export interface OfficerCodeSent {
  /** "199****1001": where the code went. */
  readonly maskedPhone: string;
  readonly staffNo: string;
}

/** Staff numbers are written in capitals; people type them as they like. */
export const normaliseStaffNo = (staffNo: string): string => staffNo.normalize("NFKC").trim().toUpperCase();

/** Tries of a password: for one staff number, and from one address. */
const tryLimits = (staffNo: string, address: string) => [
  { key: `password:staff:${staffNo.slice(0, 40)}`, limit: 10, windowSeconds: 900 },
  { key: `password:address:${address}`, limit: 60, windowSeconds: 900 },
];

interface Binding {
  readonly phone: string;
  readonly purpose: "OFFICER_LOGIN";
  readonly browserId: string;
}

/** Sends the second factor, or leaves a code this browser was sent less than a minute ago. */
const sendSecondFactor = async (
  tx: Tx,
  binding: Binding,
  input: CheckOfficerPasswordInput,
): Promise<Refused | undefined> => {
  const locked = await lockOf(tx, binding.phone);
  if (locked) return locked;
  const refusal = await withinLimits(tx, sendLimits(binding.phone, input.address));
  if (refusal) return refusal;
  await issueCode(tx, binding, input.locale);
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
  const tooOften = await countedWithin(tryLimits(staffNo, input.address));
  if (tooOften) return tooOften;
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
  const binding: Binding = {
    phone: openPhone("Officer", officer),
    purpose: "OFFICER_LOGIN",
    browserId: input.browserId,
  };
  const sent = ok({ maskedPhone: maskPhone(binding.phone), staffNo });
  const result = await transact(async (tx) => {
    const refusal = await sendSecondFactor(tx, binding, input);
    return refusal ? stopWith(refusal) : sent;
  });
  const waits = result.kind === "refused" && result.code === "rateLimited";
  return waits && (await holdsLiveCode(db, binding)) ? sent : result;
};
