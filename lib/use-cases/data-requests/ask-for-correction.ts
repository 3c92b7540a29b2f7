import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { DATA_REQUEST_LENGTHS, OPEN_DATA_REQUESTS } from "@/lib/domain/people/data-requests";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { typedWords } from "@/lib/domain/typed-text";
import { writeAudit } from "@/lib/server/db/audit";
import { recordRequest } from "@/lib/server/db/repositories/account/data-requests";
import { lockAccount } from "@/lib/server/db/repositories/account/lock-account";
import { stop, transact } from "../case/transact";

/** What only an officer can put right (PIPL art. 46): the words go to the officers' list. Refused: requestOpen (several wait
 *  for an answer already). @returns the number of the request */
export const askForCorrection = async ({
  actor,
  words: typed,
}: {
  readonly actor: ApplicantActor;
  readonly words: string;
}): Promise<Result<{ number: string }>> => {
  const words = typedWords(typed);
  if (!words) return invalid({ words: "required" });
  if (words.length > DATA_REQUEST_LENGTHS.words) return invalid({ words: "tooLong" });
  return transact(async (tx) => {
    const { accountId } = actor;
    await lockAccount(tx, accountId);
    const open = await tx.dataRequest.count({ where: { accountId, state: "RECEIVED" } });
    if (open >= OPEN_DATA_REQUESTS) return stop("requestOpen");
    const { id, number } = await recordRequest(tx, { accountId, kind: "CORRECTION", words });
    const data = { request: id };
    await writeAudit(tx, { actor, action: "askForCorrection", subject: `account:${accountId}`, data });
    return ok({ number });
  });
};
