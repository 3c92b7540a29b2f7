import "server-only";
import { type Actor, hasRole, type OfficerActor } from "@/lib/domain/actors";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { changesAt, recoveryExpires } from "@/lib/domain/people/lost-phone";
import { ok, type Result } from "@/lib/domain/result";
import { rolesOf } from "@/lib/domain/role-routes";
import { numberInGroups } from "@/lib/domain/short-number";
import { now } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { writeAudit } from "@/lib/server/db/audit";
import type { Tx } from "@/lib/server/db/client";
import { lockAccount } from "@/lib/server/db/repositories/account/lock-account";
import { openNewPhone } from "@/lib/server/db/repositories/account/phone-recoveries";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { enqueueSms } from "@/lib/server/engine/outbox";
import { stop, transact } from "../case/transact";
import { isOthersPhone } from "./is-others-phone";

interface AtTheHall {
  readonly actor: Actor;
  readonly recoveryId: string;
}

/** Refusals: notAllowed (another role, or of no hall), notFound, recoveryOver. */
const openFor = async (tx: Tx, { actor, recoveryId }: AtTheHall) => {
  if (actor.kind !== "officer" || !hasRole(actor, rolesOf("phones")) || !actor.hallId)
    return stop("notAllowed");
  const found = isUuid(recoveryId)
    ? await tx.phoneRecovery.findUnique({ where: { id: recoveryId }, select: { accountId: true } })
    : null;
  if (!found?.accountId || !(await lockAccount(tx, found.accountId))) return stop("notFound");
  const row = await tx.phoneRecovery.findUniqueOrThrow({ where: { id: recoveryId } });
  if (row.state !== "OPEN" || recoveryExpires(row.createdAt) <= now()) return stop("recoveryOver");
  const account = await tx.account.findUniqueOrThrow({
    where: { id: found.accountId },
    select: { id: true, phoneCipher: true, locale: true },
  });
  return { officer: actor, row, account };
};

const audit = (tx: Tx, actor: OfficerActor, accountId: string, action: string, recovery: string) =>
  writeAudit(tx, {
    actor,
    action,
    subject: `account:${accountId}`,
    data: { recovery, hall: actor.hallId },
  });

/** The officer at the hall has compared the passport with the person and the application: the number changes a day later
 *  (finish-new-phones.ts), which both numbers are told now. Refused: as above; phoneTaken (the new number has applications
 *  of its own), recoveryUnderWay (another request of the account was confirmed already).
 *  @returns when the number changes */
export const confirmNewPhone = async (request: AtTheHall): Promise<Result<{ dueAt: Date }>> =>
  transact(
    async (tx) => {
      const { officer, row, account } = await openFor(tx, request);
      if (await isOthersPhone(tx, row.newPhoneIndex, account.id)) return stop("phoneTaken");
      const dueAt = changesAt(now());
      await tx.phoneRecovery.update({
        where: { id: row.id },
        data: { state: "CONFIRMED", confirmedById: officer.officerId, hallId: officer.hallId, dueAt },
      });
      await audit(tx, officer, account.id, "confirmNewPhone", row.id);
      const params = {
        no: numberInGroups(row.number),
        date: shanghaiDate(dueAt),
        time: shanghaiTime(dueAt),
      };
      const told = { template: "lostPhoneConfirmed", params } as const;
      const key = `lostPhoneConfirmed:${row.id}`;
      await enqueueSms(
        tx,
        { ...told, key: `${key}:old`, phone: openPhone("Account", account), locale: account.locale },
        { ...told, key: `${key}:new`, phone: openNewPhone(row), locale: row.locale },
      );
      return ok({ dueAt });
    },
    { PhoneRecovery_one_confirmed: "recoveryUnderWay" },
  );

/** The officer found another person or another passport: the request is over, and can be made anew. */
export const declineNewPhone = async (request: AtTheHall): Promise<Result<null>> =>
  transact(async (tx) => {
    const { officer, row, account } = await openFor(tx, request);
    await tx.phoneRecovery.update({
      where: { id: row.id },
      data: { state: "DECLINED", confirmedById: officer.officerId, hallId: officer.hallId, endedAt: now() },
    });
    await audit(tx, officer, account.id, "declineNewPhone", row.id);
    return ok(null);
  });
