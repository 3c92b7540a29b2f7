import "server-only";
import type { Tx } from "../../client";

/** Locks the account, before anything is read that changes with it: a sign-in, a change of its number and a request about
 *  it come one after the other. False: there is no such account (any more). */
export const lockAccount = async (tx: Tx, accountId: string): Promise<boolean> => {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Account" WHERE "id" = ${accountId}::uuid FOR UPDATE`;
  return found.length > 0;
};
