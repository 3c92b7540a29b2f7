import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { db } from "@/lib/server/db/client";

/** Remembers up to which message the owner of the account has looked; never less than before. Not audited: it tells nothing
 *  about a case. */
export const seeNotices = async ({ accountId }: ApplicantActor, seenUntil: bigint): Promise<void> => {
  await db.account.updateMany({
    where: { id: accountId, noticesSeen: { lt: seenUntil } },
    data: { noticesSeen: seenUntil },
  });
};
