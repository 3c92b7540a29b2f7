import "server-only";
import { mayReadCase } from "@/lib/domain/case/access";
import { type Result, ok, refused } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { db } from "@/lib/server/db/client";
import { isUuid } from "@/lib/server/db/repositories/applications";
import { drawDocument, keptDocument } from "@/lib/server/documents/kept-document";
import { codeOfFile, kindOf } from "@/lib/server/documents/kinds";

export interface DocumentRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  /** The last part of its address, `receipt.pdf`. */
  readonly file: string;
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
      type: true,
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

/** A paper of a case, for the owner and the officers of the case, as far as the case has it yet; the kind says so. An
 *  officer's reading is audited. Refusals: notSignedIn, notFound, documentDamaged, serviceAway. */
export const readDocument = async ({
  actor,
  applicationId,
  file,
}: DocumentRequest): Promise<Result<ReadDocument>> => {
  if (actor.kind === "public") return refused("notSignedIn");
  const code = codeOfFile(file);
  const found = code && isUuid(applicationId) ? await caseOf(applicationId) : null;
  if (!code || !found || !mayReadCase(actor, { ...found, hallId: found.appointments[0]?.hallId ?? null }))
    return refused("notFound");
  const { serial, type } = found;
  const round = found.submissions[0]?.round;
  const paper = kindOf(code).paperOf({ serial, type, round, receiptNumber: found.receipt?.number });
  if (!paper) return refused("notFound");
  if (actor.kind === "officer")
    await writeAudit(db, {
      actor,
      action: "readDocument",
      subject: `application:${applicationId}`,
      data: { kind: code },
    });
  const bytes = await (paper.kept
    ? keptDocument({ code, applicationId, round: round ?? 0 })
    : drawDocument(code, applicationId, round));
  return ok({ bytes, name: paper.name });
};
