import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { nextForReview } from "@/lib/server/db/questions/officer/next-for-review";
import { claimApplication } from "./claim-application";

/** Tries before it is left to the officer: each lost one was taken by a colleague in the meantime. */
const TRIES = 3;

/** Takes what is due first: a case the officer has already, else the first that is free.
 *  @returns its id; undefined: nothing waits */
export const claimNext = async (actor: OfficerActor): Promise<string | undefined> => {
  if (!hasRole(actor, ["PRE_REVIEWER"])) return undefined;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const applicationId = await nextForReview(actor);
    if (!applicationId) return undefined;
    const claimed = await claimApplication({ actor, applicationId });
    if (claimed.kind === "ok") return applicationId;
  }
  return undefined;
};
