import "server-only";
import { mayReadCase } from "@/lib/domain/case/access";
import { type Result, ok, refused } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/engine/audit";
import type { Actor } from "@/lib/server/edge/auth/actors";
import { db } from "@/lib/server/db/client";
import { isUuid } from "@/lib/server/db/repositories/applications";
import { draftForm, storedDocument } from "@/lib/server/documents/documents";

export interface DocumentRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  readonly kind: "APPLICATION_FORM" | "RECEIPT";
}

export interface ReadDocument {
  readonly bytes: Buffer;
  /** ASCII file name. */
  readonly name: string;
}

const caseOf = (id: string) =>
  db.application.findUnique({
    where: { id },
    select: {
      serial: true,
      state: true,
      accountId: true,
      claimedById: true,
      preReviewerId: true,
      windowOfficerId: true,
      appointments: { where: { status: { in: ["BOOKED", "CHECKED_IN"] } }, select: { hallId: true } },
      submissions: { orderBy: { round: "desc" }, take: 1, select: { round: true } },
      receipt: { select: { number: true } },
    },
  });

/** The 申请表 (as submitted last; marked as a draft before) or the 受理回执, for the owner and the officers of the case.
 *  An officer's reading is audited. Refusals: notSignedIn, notFound. */
export const readDocument = async ({
  actor,
  applicationId,
  kind,
}: DocumentRequest): Promise<Result<ReadDocument>> => {
  if (actor.kind === "public") return refused("notSignedIn");
  const found = isUuid(applicationId) ? await caseOf(applicationId) : null;
  const facts = found && { ...found, hallId: found.appointments[0]?.hallId ?? null };
  if (!facts || !mayReadCase(actor, facts)) return refused("notFound");
  const round = facts.submissions[0]?.round;
  if (kind === "RECEIPT" && !facts.receipt) return refused("notFound");
  if (actor.kind === "officer")
    await writeAudit(db, {
      actor,
      action: "readDocument",
      subject: `application:${applicationId}`,
      data: { kind },
    });
  if (kind === "RECEIPT")
    return ok({
      bytes: await storedDocument({ kind, applicationId, round: round ?? 0 }),
      name: `receipt-${facts.receipt?.number ?? facts.serial}.pdf`,
    });
  if (round === undefined)
    return ok({ bytes: await draftForm(applicationId), name: `draft-${facts.serial}.pdf` });
  const bytes = await storedDocument({ kind, applicationId, round });
  return ok({ bytes, name: `application-form-${facts.serial}.pdf` });
};
