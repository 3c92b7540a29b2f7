import "server-only";
import { PENDING_RECOVERIES, recoveryExpires, type RecoveryState } from "@/lib/domain/people/lost-phone";
import { now } from "@/lib/server/base/clock";
import { openText, seal } from "@/lib/server/base/crypto";
import type { Tx } from "../../client";

const boundTo = (id: string): string => `PhoneRecovery:${id}:newPhone`;

export const sealNewPhone = (id: string, phone: string) => seal(phone, boundTo(id));

/** The new number (E.164) of a request. */
export const openNewPhone = (row: { readonly id: string; readonly newPhoneCipher: Uint8Array }): string =>
  openText(row.newPhoneCipher, boundTo(row.id));

const COLUMNS = { id: true, number: true, newPhoneCipher: true, locale: true, state: true } as const;

/** The requests about an account that can still become something; those too old are none. */
export const pendingOf = (tx: Tx, accountId: string) =>
  tx.phoneRecovery
    .findMany({
      where: { accountId, state: { in: [...PENDING_RECOVERIES] } },
      select: { ...COLUMNS, createdAt: true },
    })
    .then((rows) =>
      rows.filter(({ state, createdAt }) => state === "CONFIRMED" || recoveryExpires(createdAt) > now()),
    );

/** Ends a request; with the state it must be in. False: it is not (any more). */
export const endRecovery = async (
  tx: Tx,
  id: string,
  from: readonly RecoveryState[],
  to: RecoveryState,
): Promise<boolean> => {
  const { count } = await tx.phoneRecovery.updateMany({
    where: { id, state: { in: [...from] } },
    data: { state: to, endedAt: now() },
  });
  return count > 0;
};
