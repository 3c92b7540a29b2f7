import "server-only";
import type { Actor } from "@/lib/domain/actors";

/** Columns that change whenever a pre-review ends: the claim is over, and who did it is kept for the four eyes. */
export const endPreReview = (actor: Actor) => ({
  claimedById: null,
  claimedAt: null,
  preReviewerId: actor.kind === "officer" ? actor.officerId : null,
});
