import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { nextForReview } from "@/lib/server/db/questions/officer/next-for-review";
import { claimApplication } from "./claim-application";

/** Tries before it is left to the officer: each lost one was taken by a colleague in the meantime. */
const TRIES = 3;

/** Takes what is due first: a case the officer has already, else the first that is free; what cannot be read is passed
 *  over.
 *  @returns its id; undefined: nothing waits */
export const claimNext = async (actor: OfficerActor): Promise<string | undefined> => {
  if (!hasRole(actor, ["PRE_REVIEWER"])) return undefined;
  const unreadable: string[] = [];
  for (let tried = 0; tried < TRIES + unreadable.length; tried += 1) {
    const applicationId = await nextForReview(actor, unreadable);
    if (!applicationId) return undefined;
    const claimed = await claimApplication({ actor, applicationId, onlyReadable: true });
    if (claimed.kind === "ok") return applicationId;
    if (claimed.kind === "refused" && claimed.code === "caseUnreadable") unreadable.push(applicationId);
  }
  return undefined;
};
