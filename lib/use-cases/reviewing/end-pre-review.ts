import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { DEADLINES } from "@/lib/domain/case/deadlines";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import type { SmsParams, SmsTemplate } from "@/lib/server/ports/sms/templates";
import type { OpenAct } from "../case/act-on-case";
import { notifyApplicant } from "../case/notify";
import type { Move } from "../case/transition";
import { columnsBefore } from "./columns-before";

/** The claim is over, and who did it is kept for the four eyes. */
const reviewedBy = (actor: Actor) => ({
  claimedById: null,
  claimedAt: null,
  preReviewerId: actor.kind === "officer" ? actor.officerId : null,
});

interface End<T extends SmsTemplate> {
  readonly due: Move["due"];
  readonly patch?: Move["patch"];
  readonly data: Move["data"];
  readonly note?: Move["note"];
  readonly template: T;
  readonly params: SmsParams<T>;
}

/** Ends the pre-review with a decision that can be taken back for a moment: what stood before is kept with it, and its text
 *  message waits as long. */
export const endPreReview = async <T extends SmsTemplate>(
  { tx, subject, move }: OpenAct,
  actor: Actor,
  { template, params, patch, ...rest }: End<T>,
): Promise<LockedCase> => {
  const before = columnsBefore(subject.row);
  const moved = await move({ ...rest, patch: { ...patch, ...reviewedBy(actor) }, before });
  await notifyApplicant(tx, moved, template, params, DEADLINES.takeBackSeconds);
  return moved;
};
