import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { withoutStep } from "@/lib/domain/case/carry-over";
import { type Result, ok } from "@/lib/domain/result";
import type { Step } from "@/lib/domain/vocabulary";
import { writeAudit } from "@/lib/server/db/audit";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";

/** What was carried over to a step has been looked through. */
export const confirmStep = async (tx: Tx, { id, row, form }: LockedCase, step: Step): Promise<void> => {
  const unconfirmed = withoutStep(form(), row.unconfirmed, step);
  if (unconfirmed.length < row.unconfirmed.length)
    await tx.application.update({ where: { id }, data: { unconfirmed } });
};

/** The carried papers still count: the attachments are confirmed by a press of their own, for they ask no question that
 *  could be saved. Refusals: notFound, illegalMove. */
export const confirmAttachments = async (request: {
  readonly actor: Actor;
  readonly applicationId: string;
}): Promise<Result<{ id: string }>> =>
  transact(async (tx) => {
    const subject = await openCase(tx, request);
    if (subject.state !== "DRAFT") stop("illegalMove", { serial: subject.row.serial, state: subject.state });
    await confirmStep(tx, subject, "attachments");
    await writeAudit(tx, {
      actor: request.actor,
      action: "confirmCarried",
      subject: `application:${subject.id}`,
      data: { step: "attachments" },
    });
    return ok({ id: subject.id });
  });
