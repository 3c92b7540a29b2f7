import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { codeError } from "@/lib/domain/people/attempts";
import { DATA_REQUEST_LENGTHS } from "@/lib/domain/people/data-requests";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { typedCode, typedWords } from "@/lib/domain/typed-text";
import { writeAudit } from "@/lib/server/db/audit";
import type { Tx } from "@/lib/server/db/client";
import { recordRequest } from "@/lib/server/db/repositories/account/data-requests";
import { lockAccount } from "@/lib/server/db/repositories/account/lock-account";
import { lockCase } from "@/lib/server/db/repositories/applications";
import { phoneOfAccount } from "@/lib/server/db/repositories/phones";
import { accountCounter } from "@/lib/server/edge/auth/asker";
import { redeemCode } from "@/lib/server/edge/auth/otp";
import { removeAccount } from "../account/remove-account";
import { removeDraft } from "../applying/delete-draft";
import { dropBlobs } from "../attaching/keep-file";
import { transact } from "../case/transact";

export interface Erased {
  /** How many drafts are gone. */
  readonly drafts: number;
  /** The account is gone too: nothing of it was ever submitted. */
  readonly account: boolean;
  /** Of the request about what is kept; absent when nothing is. */
  readonly number?: string;
}

/** Deletes the drafts under their locks; one that was submitted in this moment stays. */
const removeDrafts = async (tx: Tx, actor: ApplicantActor) => {
  const rows = await tx.application.findMany({
    where: { accountId: actor.accountId, state: "DRAFT" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const keys: string[] = [];
  let drafts = 0;
  for (const { id } of rows) {
    const subject = await lockCase(tx, id);
    if (subject?.state !== "DRAFT") continue;
    keys.push(...(await removeDraft(tx, subject, actor)));
    drafts += 1;
  }
  return { drafts, keys };
};

/** The request about what stays; a second one while the first waits is the first. */
const requestOf = async (tx: Tx, accountId: string, words: string): Promise<string> => {
  const open = await tx.dataRequest.findFirst({
    where: { accountId, kind: "ERASURE", state: "RECEIVED" },
    select: { number: true },
  });
  return open?.number ?? (await recordRequest(tx, { accountId, kind: "ERASURE", words })).number;
};

/** Erasure (PIPL art. 47), with a code sent to the account's number: drafts go at once, and the account with them when
 *  nothing was ever submitted. What was submitted is kept as long as the law says (art. 47 ¶2; lib/domain/retention.ts);
 *  the request about it goes to the officers' list. Refused: codeWrong and its like. */
export const eraseData = async (request: {
  readonly actor: ApplicantActor;
  readonly code: string;
  /** Why, or about what; may be empty. */
  readonly words: string;
  readonly browserId: string;
}): Promise<Result<Erased>> => {
  const { actor, browserId } = request;
  const code = typedCode(request.code);
  const words = typedWords(request.words);
  const wrongCode = codeError(code);
  if (wrongCode) return invalid({ code: wrongCode });
  if (words.length > DATA_REQUEST_LENGTHS.words) return invalid({ words: "tooLong" });
  // Not rolled back on a refusal: a wrong try must count.
  const result = await transact(async (tx): Promise<Result<Erased & { keys: readonly string[] }>> => {
    const { accountId } = actor;
    await lockAccount(tx, accountId);
    const phone = await phoneOfAccount(tx, accountId);
    const binding = { phone, purpose: "ERASE", browserId, countedFor: accountCounter(actor) } as const;
    const wrong = await redeemCode(tx, binding, code);
    if (wrong) return wrong;
    const { drafts, keys } = await removeDrafts(tx, actor);
    const account = (await tx.application.count({ where: { accountId } })) === 0;
    const data = { drafts, account };
    await writeAudit(tx, { actor, action: "eraseData", subject: `account:${accountId}`, data });
    if (account) await removeAccount(tx, accountId);
    const kept = account ? {} : { number: await requestOf(tx, accountId, words) };
    return ok({ drafts, account, keys, ...kept });
  });
  if (result.kind !== "ok") return result;
  const { keys, ...erased } = result.data;
  await dropBlobs(keys);
  return ok(erased);
};
