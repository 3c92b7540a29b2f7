import "server-only";
import { applicationState, endedWithoutPermit } from "@/lib/domain/case/states";
import { FIRST_ROUND } from "@/lib/domain/case/rounds";
import { type Result, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { db } from "@/lib/server/db/client";
import { lookIntoCase } from "@/lib/server/db/look-into-case";
import { isUuid } from "@/lib/server/base/uuid";
import { drawDocument, keptDocument } from "@/lib/server/documents/kept-document";
import type { DocumentKind } from "@/lib/server/documents/document-kind";
import { codeOfFile, kindOf } from "@/lib/server/documents/kinds";
import { ACCESS_COLUMNS } from "@/lib/server/db/repositories/case-facts";

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
      ...ACCESS_COLUMNS,
      serial: true,
      submissions: { orderBy: { round: "desc" }, take: 1, select: { round: true } },
      receipt: { select: { number: true } },
      permit: { select: { number: true } },
      appointments: {
        ...ACCESS_COLUMNS.appointments,
        select: { ...ACCESS_COLUMNS.appointments.select, number: true, status: true },
      },
    },
  });

/** A cancelled or a missed visit has no slip. */
const STANDING_VISITS: readonly string[] = ["BOOKED", "CHECKED_IN", "DONE"];

/** An officer reads a desk's paper only as one of that desk. */
const readingAs = <A extends Actor>(actor: A, readers: DocumentKind["readers"]): A =>
  readers && actor.kind === "officer"
    ? { ...actor, roles: actor.roles.filter((role) => readers.includes(role)) }
    : actor;

/** A paper of a case, for the owner and the officers of the case or for the desks the kind names, as far as the case has it
 *  yet. An officer's reading is audited, and so is a refused one. Refusals: notSignedIn, notFound; thrown
 *  as failures of what lies below: documentDamaged, caseUnreadable, serviceAway, storageFull. */
export const readDocument = async ({
  actor,
  applicationId,
  file,
}: DocumentRequest): Promise<Result<ReadDocument>> => {
  if (actor.kind === "public") return refused("notSignedIn");
  const code = codeOfFile(file);
  const found = code && isUuid(applicationId) ? await caseOf(applicationId) : null;
  if (!code || !found) return refused("notFound");
  const { serial } = found;
  const round = found.submissions[0]?.round;
  const { readers, paperOf } = kindOf(code);
  const receiptNumber = found.receipt?.number;
  const permitNumber = endedWithoutPermit(applicationState(found.state)) ? undefined : found.permit?.number;
  const [visit] = found.appointments;
  const appointmentNumber = visit && STANDING_VISITS.includes(visit.status) ? visit.number : undefined;
  const paper = paperOf({ serial, round, receiptNumber, permitNumber, appointmentNumber });
  if (!paper) return refused("notFound");
  const look = { action: "readDocument", data: { kind: code } } as const;
  const access = await lookIntoCase(readingAs(actor, readers), found, look);
  if (access !== "yes" || (readers && actor.kind === "applicant")) return refused("notFound");
  const bytes = await (paper.kept
    ? keptDocument({ code, applicationId, round: round ?? FIRST_ROUND })
    : drawDocument(code, applicationId, round));
  return ok({ bytes, name: paper.name });
};
