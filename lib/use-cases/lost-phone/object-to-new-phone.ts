import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { PENDING_RECOVERIES } from "@/lib/domain/people/lost-phone";
import { ok, refused, type Result } from "@/lib/domain/result";
import { numberInGroups } from "@/lib/domain/short-number";
import { writeAudit } from "@/lib/server/db/audit";
import { lockAccount } from "@/lib/server/db/repositories/account/lock-account";
import { endRecovery, openNewPhone, pendingOf } from "@/lib/server/db/repositories/account/phone-recoveries";
import { enqueueSms } from "@/lib/server/engine/outbox";
import { transact } from "../case/transact";

/** "That was not me": whoever is signed in to the account ends every request to move it to another number, confirmed ones
 *  too; the numbers that asked are told. Refused: nothingToObject (all is over: withdrawn, expired, or done a moment ago). */
export const objectToNewPhone = async ({
  actor,
}: {
  readonly actor: ApplicantActor;
}): Promise<Result<{ ended: number }>> =>
  transact(async (tx): Promise<Result<{ ended: number }>> => {
    const { accountId } = actor;
    await lockAccount(tx, accountId);
    const pending = await pendingOf(tx, accountId);
    if (pending.length === 0) return refused("nothingToObject");
    for (const row of pending) {
      await endRecovery(tx, row.id, PENDING_RECOVERIES, "OBJECTED");
      await enqueueSms(tx, {
        key: `lostPhoneObjected:${row.id}`,
        phone: openNewPhone(row),
        template: "lostPhoneObjected",
        locale: row.locale,
        params: { no: numberInGroups(row.number) },
      });
    }
    const data = { recoveries: pending.map(({ id }) => id) };
    await writeAudit(tx, { actor, action: "objectToNewPhone", subject: `account:${accountId}`, data });
    return ok({ ended: pending.length });
  });
