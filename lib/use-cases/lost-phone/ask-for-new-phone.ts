import "server-only";
import { randomUUID } from "node:crypto";
import { PUBLIC } from "@/lib/domain/actors";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import type { Locale } from "@/lib/domain/locales";
import {
  LOST_PHONE_TOLD_PER_DAY,
  LOST_PHONE_TRIES_PER_DAY,
  RECOVERY_LENGTH,
  recoveryExpires,
} from "@/lib/domain/people/lost-phone";
import { normalisePassportNo } from "@/lib/domain/people/passport";
import { codeError } from "@/lib/domain/people/attempts";
import { mainlandMobileError, normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { invalid, ok, type Refused, type Result } from "@/lib/domain/result";
import { typedCode, typedNumber } from "@/lib/domain/typed-text";
import { numberInGroups } from "@/lib/domain/short-number";
import { now } from "@/lib/server/base/clock";
import { blindIndex } from "@/lib/server/base/crypto";
import { drawShortNumber } from "@/lib/server/base/short-number";
import { writeAudit } from "@/lib/server/db/audit";
import { inTransaction, type Tx } from "@/lib/server/db/client";
import { passportIndex } from "@/lib/server/db/repositories/applications";
import { sealNewPhone } from "@/lib/server/db/repositories/account/phone-recoveries";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { type Asker, countedFor, netsOf, printOf } from "@/lib/server/edge/auth/asker";
import { redeemCode } from "@/lib/server/edge/auth/otp";
import { slowStranger } from "@/lib/server/edge/auth/slow-strangers";
import { withinLimits } from "@/lib/server/edge/rate-limit";
import { enqueueSms } from "@/lib/server/engine/outbox";
import { transact } from "../case/transact";

export interface NewPhoneRequest extends Asker {
  readonly serial: string;
  readonly passportNo: string;
  /** The new number as typed; mainland mobile numbers only. */
  readonly phone: string;
  readonly code: string;
  readonly locale: Locale;
}

const DAY = 86_400;

const judge = (request: NewPhoneRequest) => {
  const serial = typedNumber(request.serial);
  const passportNo = normalisePassportNo(request.passportNo);
  const phone = normaliseMainlandMobile(request.phone);
  const code = typedCode(request.code);
  const fields: Record<string, string> = {};
  if (!SERIAL_PATTERN.test(serial)) fields.serial = serial ? "serial" : "required";
  if (!passportNo) fields.passportNo = "required";
  const [wrongPhone, wrongCode] = [mainlandMobileError(request.phone), codeError(code)];
  if (wrongPhone) fields.phone = wrongPhone;
  if (wrongCode) fields.code = wrongCode;
  return { serial, passportNo, phone: phone ?? "", code, fields };
};

/** Counted by visitor and number together: nobody's guesses keep the holder from asking. */
const countTry = (serial: string, asker: Asker): Promise<Refused | undefined> =>
  inTransaction(async (tx) => {
    const target = printOf(blindIndex("serial", serial));
    const { host } = netsOf(asker.address);
    const key = `lost-phone:${host} ${target}`;
    const limit = { key, limit: LOST_PHONE_TRIES_PER_DAY, windowSeconds: DAY };
    const own = await withinLimits(tx, [limit]);
    if (own) return own;
    const amounts = { queriesOfSerial: target, queriesFromAddress: host };
    return slowStranger(tx, `lost-phone ${target}`, asker, amounts);
  });

/** The account behind a submitted application and the passport it was submitted with; a draft proves nothing. */
const matching = (tx: Tx, serial: string, passportNo: string) =>
  tx.application.findFirst({
    where: { serial, passportIndex: passportIndex(passportNo), submittedAt: { not: null } },
    select: { id: true, account: { select: { id: true, phoneCipher: true, locale: true } } },
  });

/** Somebody who has lost the phone asks, without a sign-in, that their account be moved to a number they hold now (proved
 *  by a code). It is finished at a hall with the passport (confirm-new-phone.ts). Whether anything matched is told to
 *  nobody here: the answer, and what the new number is sent, are the same; the old number is told at once where there is
 *  one. Refused: rateLimited, proofNeeded; about the new number's code codeWrong and its like.
 *  @returns the number to show at the hall, and the last day (Shanghai) */
export const askForNewPhone = async (
  request: NewPhoneRequest,
): Promise<Result<{ number: string; until: string }>> => {
  const { serial, passportNo, phone, code, fields } = judge(request);
  if (Object.keys(fields).length > 0) return invalid(fields);
  const refusal = await countTry(serial, request);
  if (refusal) return refusal;
  const { browserId, locale } = request;
  // Not rolled back on a refusal: a wrong try must count.
  return transact(async (tx): Promise<Result<{ number: string; until: string }>> => {
    const newPhoneIndex = blindIndex("phone", phone);
    const { key } = await countedFor(tx, newPhoneIndex, request);
    const wrong = await redeemCode(tx, { phone, purpose: "LOST_PHONE", browserId, countedFor: key }, code);
    if (wrong) return wrong;
    const found = await matching(tx, serial, passportNo);
    const [id, number, at] = [randomUUID(), drawShortNumber(RECOVERY_LENGTH), now()];
    const until = shanghaiDate(recoveryExpires(at));
    await tx.phoneRecovery.create({
      data: {
        id,
        number,
        accountId: found?.account.id ?? null,
        applicationId: found?.id ?? null,
        newPhoneCipher: sealNewPhone(id, phone),
        newPhoneIndex,
        locale,
        state: "OPEN",
        createdAt: at,
      },
    });
    const params = { no: numberInGroups(number), date: until };
    await enqueueSms(tx, { key: `lostPhoneAsked:${id}`, phone, template: "lostPhoneAsked", locale, params });
    if (found) await tellOldNumber(tx, found.account, id, number);
    return ok({ number, until });
  });
};

interface Holder {
  readonly id: string;
  readonly phoneCipher: Uint8Array;
  readonly locale: string;
}

/** At once, so that who still holds it can object. A stranger who asks over and over fills nobody's phone: past a few a
 *  day only the account's page tells, and the confirmation does every time. */
const tellOldNumber = async (tx: Tx, account: Holder, id: string, number: string): Promise<void> => {
  await writeAudit(tx, {
    actor: PUBLIC,
    action: "askForNewPhone",
    subject: `account:${account.id}`,
    data: { recovery: id },
  });
  const told = { key: `told:lostPhone:${account.id}`, limit: LOST_PHONE_TOLD_PER_DAY, windowSeconds: DAY };
  if (await withinLimits(tx, [told])) return;
  await enqueueSms(tx, {
    key: `lostPhoneTold:${id}`,
    phone: openPhone("Account", account),
    template: "lostPhoneTold",
    locale: account.locale,
    params: { no: numberInGroups(number) },
  });
};
