import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { OTP_RULES } from "@/lib/domain/people/attempts";
import { type Refused, refused } from "@/lib/domain/result";
import { CLOCK_SLACK_MS, now } from "../../base/clock";
import { blindIndex, hexOf, hmacCode } from "../../base/crypto";
import type { OtpPurpose, Tx } from "../../db/client";
import { enqueueSms } from "../../engine/outbox";
import type { Limit } from "../rate-limit";

const LONGEST_LOCK_MS = Math.max(...OTP_RULES.lockMinutes) * 60_000;

/** What a code is bound to: a phone (E.164), what it is for, and the browser that asked. Sends and tries are counted by
 *  purpose, by whom they are counted for (countedFor) and by phone: a stranger's are never counted against the holder. */
export interface CodeBinding {
  readonly phone: string;
  readonly purpose: OtpPurpose;
  readonly browserId: string;
  readonly countedFor: string;
}

type Counter = Omit<CodeBinding, "browserId">;

const counterKey = ({ phone, purpose, countedFor }: Counter): string =>
  `${purpose}:${hexOf(blindIndex("phone", phone))}:${countedFor}`;

/** How often one asker may have codes of one purpose sent to one phone. */
export const sendLimits = (counter: Counter): Limit[] => {
  const key = counterKey(counter);
  return [
    { key: `send:minute:${key}`, limit: 1, windowSeconds: OTP_RULES.resendSeconds },
    { key: `send:hour:${key}`, limit: OTP_RULES.sendsPerHour, windowSeconds: 3600 },
    { key: `send:day:${key}`, limit: OTP_RULES.sendsPerDay, windowSeconds: 24 * 3600 },
  ];
};

/** The refusal while an asker is kept from a phone after too many wrong codes. */
export const lockOf = async (tx: Tx, counter: Counter): Promise<Refused | undefined> => {
  const lock = await tx.codeLock.findUnique({ where: { key: counterKey(counter) } });
  const leftMs = (lock?.lockedUntil?.getTime() ?? 0) - now().getTime();
  // Longer than any lock: the practice clock was set back since.
  if (leftMs <= 0 || leftMs > LONGEST_LOCK_MS + CLOCK_SLACK_MS) return undefined;
  return refused("phoneLocked", { minutes: Math.ceil(leftMs / 60_000) });
};

/** Makes a code and lays its message into the outbox, all in the caller's transaction. An earlier code of the same
 *  browser and purpose dies, the count of failures stays. */
export const issueCode = async (
  tx: Tx,
  binding: Omit<CodeBinding, "countedFor">,
  locale: string,
): Promise<void> => {
  const { phone, purpose, browserId } = binding;
  const id = randomUUID();
  const at = now();
  const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
  const phoneIndex = blindIndex("phone", phone);
  const expiresAt = new Date(at.getTime() + OTP_RULES.lifeSeconds * 1000);
  await tx.otpChallenge.updateMany({
    where: { phoneIndex, purpose, browserId, usedAt: null },
    data: { usedAt: at },
  });
  await tx.otpChallenge.create({
    data: { id, phoneIndex, purpose, browserId, codeHmac: hmacCode(id, code), createdAt: at, expiresAt },
  });
  await enqueueSms(tx, {
    key: `otp:${id}`,
    phone,
    template: "otp",
    locale,
    params: { code },
    dropAfter: expiresAt,
  });
};

const newest = (tx: Tx, { phone, purpose, browserId }: Omit<CodeBinding, "countedFor">) =>
  tx.otpChallenge.findFirst({
    where: { phoneIndex: blindIndex("phone", phone), purpose, browserId },
    orderBy: [{ usedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    select: { id: true, createdAt: true, expiresAt: true, usedAt: true, wrongTries: true },
  });

/** Whether this browser holds a code that can still be typed in. */
export const holdsLiveCode = async (tx: Tx, binding: Omit<CodeBinding, "countedFor">): Promise<boolean> => {
  const challenge = await newest(tx, binding);
  return (
    challenge !== null &&
    !challenge.usedAt &&
    isLive(challenge) &&
    challenge.wrongTries < OTP_RULES.wrongTriesPerCode
  );
};

const isLive = ({ createdAt, expiresAt }: { createdAt: Date; expiresAt: Date }): boolean =>
  expiresAt > now() && createdAt <= now();

/** Uses a code up. One statement judges and counts, so of many parallel tries with the right code one wins, and many
 *  parallel guesses are still five. Undefined when the code was right. The caller's transaction must commit on a refusal
 *  too, or the try would not count. */
export const redeemCode = async (
  tx: Tx,
  binding: CodeBinding,
  code: string,
): Promise<Refused | undefined> => {
  const tried = await tryCode(tx, binding, code);
  return typeof tried === "string" ? undefined : tried;
};

/** Whether a code is right, without using it up; a wrong one costs a try as ever. Undefined when it was right. The caller's
 *  transaction must commit on a refusal too. */
export const proveCode = async (tx: Tx, binding: CodeBinding, code: string): Promise<Refused | undefined> => {
  const tried = await tryCode(tx, binding, code);
  if (typeof tried !== "string") return tried;
  await tx.otpChallenge.update({ where: { id: tried }, data: { usedAt: null }, select: { id: true } });
  return undefined;
};

export interface OfferedCode extends CodeBinding {
  readonly code: string;
  /** The field it was typed in; the refusal carries its name. */
  readonly field: string;
}

/** Uses several codes up together or none of them, in order: a right one before a wrong one stays good, so that a slip
 *  costs one code and not two. Undefined when all were right, else the first refusal with `field` in its data. The
 *  caller's transaction must commit on a refusal too. */
export const redeemTogether = async (
  tx: Tx,
  offered: readonly OfferedCode[],
): Promise<Refused | undefined> => {
  const used: string[] = [];
  for (const { code, field, ...binding } of offered) {
    const tried = await tryCode(tx, binding, code);
    if (typeof tried === "string") {
      used.push(tried);
      continue;
    }
    // Nobody saw them used: their rows are locked until the transaction ends.
    await tx.otpChallenge.updateMany({ where: { id: { in: used } }, data: { usedAt: null } });
    return { ...tried, data: { ...tried.data, field } };
  }
  return undefined;
};

/** The id of the code that was used up, or why it was not. */
const tryCode = async (tx: Tx, binding: CodeBinding, code: string): Promise<Refused | string> => {
  const locked = await lockOf(tx, binding);
  if (locked) return locked;
  const challenge = await newest(tx, binding);
  if (!challenge) return refused("codeWrong", { left: 0 });
  const at = now();
  const offered = hmacCode(challenge.id, code);
  const [tried] = await tx.$queryRaw<{ usedAt: Date | null; wrongTries: number }[]>`
    UPDATE "OtpChallenge" SET
      "usedAt" = CASE WHEN "codeHmac" = ${offered} THEN ${at}::timestamptz END,
      "wrongTries" = "wrongTries" + CASE WHEN "codeHmac" = ${offered} THEN 0 ELSE 1 END
    WHERE "id" = ${challenge.id}::uuid AND "usedAt" IS NULL AND "wrongTries" < ${OTP_RULES.wrongTriesPerCode}
      AND "expiresAt" > ${at} AND "createdAt" <= ${at}
    RETURNING "usedAt", "wrongTries"`;
  if (!tried) return refusalOfDead(challenge);
  if (tried.usedAt) {
    await tx.codeLock.deleteMany({ where: { key: counterKey(binding) } });
    return challenge.id;
  }
  await countFailure(tx, counterKey(binding));
  const left = OTP_RULES.wrongTriesPerCode - tried.wrongTries;
  return (await lockOf(tx, binding)) ?? (left > 0 ? refused("codeWrong", { left }) : refused("codeDead"));
};

const refusalOfDead = (challenge: { createdAt: Date; expiresAt: Date; wrongTries: number }): Refused => {
  if (challenge.wrongTries >= OTP_RULES.wrongTriesPerCode) return refused("codeDead");
  return isLive(challenge) ? refused("codeWrong", { left: 0 }) : refused("codeExpired");
};

/** Ten failures in a row keep their asker away; the next ten, longer. Only a right code forgets them. */
const countFailure = async (tx: Tx, key: string): Promise<void> => {
  const [row] = await tx.$queryRaw<{ failures: number; locks: number }[]>`
    INSERT INTO "CodeLock" AS l ("key", "failures", "failedAt") VALUES (${key}, 1, ${now()})
    ON CONFLICT ("key") DO UPDATE SET "failures" = l."failures" + 1, "failedAt" = EXCLUDED."failedAt"
    RETURNING "failures", "locks"`;
  if (!row || row.failures < OTP_RULES.failuresBeforeLock) return;
  const minutes = OTP_RULES.lockMinutes[Math.min(row.locks, OTP_RULES.lockMinutes.length - 1)] ?? 0;
  await tx.codeLock.update({
    where: { key },
    data: { failures: 0, locks: row.locks + 1, lockedUntil: new Date(now().getTime() + minutes * 60_000) },
  });
};
