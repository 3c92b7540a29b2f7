import "server-only";
import { mayStillCancel } from "@/lib/domain/visit/cancellation";
import { type Result, ok } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { endAppointment, recordNoShow } from "../visiting/end-visit";
import { notifyApplicant } from "../case/notify";
import { mustBeAllowed, openCase } from "../case/open-case";
import { transact } from "../case/transact";
import { moveApplication } from "../case/transition";

export interface WithdrawRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  readonly version?: number;
}

/** The applicant takes the application back, up to the visit; an appointment's place becomes free, and giving it up
 *  later than half a working day before counts as a failure to keep it (agreement VI). */
export const withdrawApplication = async (request: WithdrawRequest): Promise<Result<{ serial: string }>> =>
  transact(async (tx) => {
    const { actor } = request;
    const subject = await openCase(tx, request);
    await mustBeAllowed(tx, actor, "withdraw", subject);
    const at = now();
    const { appointment } = subject;
    const late = appointment !== null && !mayStillCancel(at, appointment.cancelBy);
    if (appointment) await endAppointment(tx, appointment, late ? "NO_SHOW" : "CANCELLED", at);
    const missed = appointment && late ? await recordNoShow(tx, subject, appointment, at) : undefined;
    const moved = await moveApplication(tx, subject, {
      event: "withdraw",
      actor,
      at,
      due: null,
      patch: { claimedById: null, claimedAt: null },
      data: { late },
    });
    const { serial } = moved.row;
    // A draft was never with the authority: there is nothing to confirm by message.
    if (subject.state !== "DRAFT") await notifyApplicant(tx, moved, "withdrawn", { no: serial });
    if (missed?.suspendedUntil)
      await notifyApplicant(tx, moved, "suspended", { date: missed.suspendedUntil });
    return ok({ serial });
  });
