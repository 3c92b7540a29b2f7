import "server-only";
import type { Tx } from "@/lib/server/db/client";

/** Removes the rows of an account without applications: its sessions with it, so that every device is logged out at once.
 *  Requests about it stay without it. The audit keeps that it existed. The caller holds its lock. */
export const removeAccount = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.phoneRecovery.updateMany({ where: { accountId }, data: { accountId: null } });
  await tx.dataRequest.deleteMany({ where: { accountId } });
  await tx.session.deleteMany({ where: { accountId } });
  await tx.account.delete({ where: { id: accountId } });
};
