import "server-only";
import type { Bytes } from "@/lib/server/base/crypto";
import type { Tx } from "@/lib/server/db/client";

/** Whether a number is somebody else's in earnest: a unit's, or that of an account with applications. Who has lost a phone
 *  often signs in with the new one first, and that makes an account with nothing in it (guide §1.2: 登录即注册), which
 *  stands in nobody's way. */
export const isOthersPhone = async (tx: Tx, phoneIndex: Bytes, accountId: string): Promise<boolean> => {
  const unit = await tx.unitAccount.findUnique({ where: { phoneIndex }, select: { id: true } });
  if (unit) return true;
  const account = await tx.account.findUnique({
    where: { phoneIndex },
    select: { id: true, _count: { select: { applications: true } } },
  });
  return account !== null && account.id !== accountId && account._count.applications > 0;
};
