import "server-only";
import { randomUUID } from "node:crypto";
import { readAccess } from "@/lib/domain/case/access";
import { MOST_REASON_WORDS, READING_REASONS, REASON_OPENS_MINUTES } from "@/lib/domain/case/reading-reasons";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { realNow } from "@/lib/server/base/clock";
import type { Actor } from "@/lib/domain/actors";
import { writeAudit } from "@/lib/server/db/audit";
import { oneOf } from "../case/check-note";
import { openCase } from "../case/open-case";
import { stop, stopWith, transact } from "../case/transact";

export interface ReadingReasonRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  /** One of READING_REASONS. */
  readonly reason: string;
  /** The officer's own words, shown to the applicant; 1 to 200 characters. */
  readonly words: string;
}

const MINUTE_MS = 60_000;

/** An officer says why they have to read a case that is finished or a colleague's; it opens to them, to be read only, for
 *  30 minutes. The audit keeps the code, the case keeps the words, the applicant is shown both. Refusals: notFound. */
export const stateReadingReason = async (
  request: ReadingReasonRequest,
): Promise<Result<{ applicationId: string }>> =>
  transact(async (tx) => {
    const { actor, applicationId } = request;
    const subject = await openCase(tx, { actor, applicationId });
    if (actor.kind !== "officer" || readAccess(actor, subject) === "no") return stop("notFound");
    if (readAccess(actor, subject) === "yes") return ok({ applicationId });
    const reason = oneOf(READING_REASONS, request.reason, "reason");
    const words = request.words.trim();
    if (!words) stopWith(invalid({ words: "required" }));
    if (words.length > MOST_REASON_WORDS) stopWith(invalid({ words: "tooLong" }));
    const id = randomUUID();
    const validUntil = new Date(realNow().getTime() + REASON_OPENS_MINUTES * MINUTE_MS);
    const { officerId } = actor;
    await tx.readingReason.create({ data: { id, applicationId, officerId, reason, words, validUntil } });
    await writeAudit(tx, {
      actor,
      action: "stateReadingReason",
      subject: `application:${applicationId}`,
      data: { reason, reasonId: id },
    });
    return ok({ applicationId });
  });
