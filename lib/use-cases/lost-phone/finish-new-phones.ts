import "server-only";
import { SYSTEM } from "@/lib/domain/actors";
import { PENDING_RECOVERIES, voidRecoveriesUntil } from "@/lib/domain/people/lost-phone";
import { ok, type Result } from "@/lib/domain/result";
import { numberInGroups } from "@/lib/domain/short-number";
import { now } from "@/lib/server/base/clock";
import { log } from "@/lib/server/base/log";
import { writeAudit } from "@/lib/server/db/audit";
import { db, type Tx } from "@/lib/server/db/client";
import { LIMITS } from "@/lib/server/db/limits";
import { lockAccount } from "@/lib/server/db/repositories/account/lock-account";
import { endRecovery, openNewPhone, pendingOf } from "@/lib/server/db/repositories/account/phone-recoveries";
import { openPhone, sealPhone } from "@/lib/server/db/repositories/phones";
import { endSessionsOf } from "@/lib/server/edge/auth/sessions";
import { enqueueSms } from "@/lib/server/engine/outbox";
import { removeAccount } from "../account/remove-account";
import { transact } from "../case/transact";
import { isOthersPhone } from "./is-others-phone";

const subjectOf = (accountId: string) => `account:${accountId}` as const;

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;
const rowOf = (tx: Tx, id: string) => tx.phoneRecovery.findUnique({ where: { id } });

/** The number belongs to somebody else by now: the account stays as it is, and the new number is told. */
const fail = async (tx: Tx, row: Row, accountId: string): Promise<void> => {
  await endRecovery(tx, row.id, ["CONFIRMED"], "FAILED");
  const data = { recovery: row.id };
  await writeAudit(tx, { actor: SYSTEM, action: "newPhoneFailed", subject: subjectOf(accountId), data });
  await enqueueSms(tx, {
    key: `lostPhoneFailed:${row.id}`,
    phone: openNewPhone(row),
    template: "lostPhoneFailed",
    locale: row.locale,
    params: { no: numberInGroups(row.number) },
  });
};

/** The account of the new number, where it has nothing in it, makes room. */
const makeRoom = async (tx: Tx, row: Row, accountId: string): Promise<void> => {
  const empty = await tx.account.findUnique({
    where: { phoneIndex: row.newPhoneIndex },
    select: { id: true },
  });
  if (!empty || empty.id === accountId) return;
  await removeAccount(tx, empty.id);
  const data = { recovery: row.id };
  await writeAudit(tx, { actor: SYSTEM, action: "madeRoomForPhone", subject: subjectOf(empty.id), data });
};

/** The change itself: number, sessions, both numbers told; what else was asked for this account is void. */
const change = async (tx: Tx, row: Row, accountId: string): Promise<void> => {
  const account = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { id: true, phoneCipher: true, locale: true },
  });
  const [oldPhone, phone] = [openPhone("Account", account), openNewPhone(row)];
  await makeRoom(tx, row, accountId);
  await tx.account.update({
    where: { id: accountId },
    data: { phoneCipher: sealPhone("Account", accountId, phone), phoneIndex: row.newPhoneIndex },
  });
  const sessionsEnded = await endSessionsOf(tx, { accountId }, "revoked");
  await endRecovery(tx, row.id, ["CONFIRMED"], "DONE");
  for (const other of await pendingOf(tx, accountId))
    await endRecovery(tx, other.id, PENDING_RECOVERIES, "EXPIRED");
  const data = { recovery: row.id, sessionsEnded };
  await writeAudit(tx, { actor: SYSTEM, action: "newPhone", subject: subjectOf(accountId), data });
  const key = `lostPhoneDone:${row.id}`;
  await enqueueSms(
    tx,
    {
      key: `${key}:old`,
      phone: oldPhone,
      template: "previousPhone",
      locale: account.locale,
      params: {},
    },
    { key: `${key}:new`, phone, template: "lostPhoneDone", locale: row.locale, params: {} },
  );
};

/** One request, looked at again under the account's lock: an objection in the same moment came before, or is told that it
 *  came too late. */
const finish = async ({ id, accountId }: { id: string; accountId: string }): Promise<boolean> => {
  const result = await transact(
    async (tx): Promise<Result<boolean>> => {
      if (!(await lockAccount(tx, accountId))) return ok(false);
      const row = await rowOf(tx, id);
      if (row?.state !== "CONFIRMED" || !row.dueAt || row.dueAt > now()) return ok(false);
      if (await isOthersPhone(tx, row.newPhoneIndex, accountId)) await fail(tx, row, accountId);
      else await change(tx, row, accountId);
      return ok(true);
    },
    // Somebody signed in with the number in this moment: looked at again next time.
    { Account_phoneIndex_key: "phoneTaken" },
  );
  return result.kind === "ok" && result.data;
};

/** Does what is due of lost phones: changes the numbers confirmed a day ago, and lets requests nobody finished expire.
 *  Idempotent; one that fails is logged and holds no other back.
 *  @returns how many numbers changed or could not */
export const finishNewPhones = async (): Promise<number> => {
  const at = now();
  await db.phoneRecovery.updateMany({
    where: { state: "OPEN", createdAt: { lte: voidRecoveriesUntil(at) } },
    data: { state: "EXPIRED", endedAt: at },
  });
  const due = await db.phoneRecovery.findMany({
    where: { state: "CONFIRMED", dueAt: { lte: at } },
    orderBy: { dueAt: "asc" },
    take: LIMITS.duePass,
    select: { id: true, accountId: true },
  });
  let finished = 0;
  for (const { id, accountId } of due)
    try {
      if (accountId && (await finish({ id, accountId }))) finished += 1;
    } catch (error) {
      log.error({ err: error, recovery: id }, "a new phone did not take effect");
    }
  return finished;
};
