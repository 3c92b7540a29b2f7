import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { type Result, refused } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { isPresenceCode } from "@/lib/server/base/presence-code";
import { withinLimits } from "@/lib/server/edge/rate-limit";
import { mustBeAllowed, openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { type IssuedTicket, ISSUING_CONFLICTS, issueTicket, mustBeInTime } from "./issue-ticket";

/** Tries of one account in ten minutes: 30,000 codes are not found by trying. */
const TRIES = 10;

/** 我到了: the holder takes the number on the phone, within the hours of check-in and inside the hall only, which the code on
 *  its screens proves (hereCodeWrong, counted). Otherwise as at the reception or the kiosk, and never a second number. */
export const sayHere = (request: {
  readonly actor: ApplicantActor;
  readonly applicationId: string;
  /** As it was typed. */
  readonly code: string;
}): Promise<Result<IssuedTicket>> =>
  transact(async (tx) => {
    const { actor, applicationId, code } = request;
    const subject = await openCase(tx, { actor, applicationId, act: "checkIn" });
    const { state, appointment } = subject;
    if (state === "CHECKED_IN" && appointment) {
      const ticket = await tx.ticket.findUnique({ where: { appointmentId: appointment.id } });
      stop("alreadyCheckedIn", { ticket: ticket?.number ?? "" });
    }
    await mustBeAllowed(tx, actor, "checkIn", subject);
    mustBeInTime(subject);
    const tooMany = await withinLimits(tx, [
      { key: `here:${actor.accountId}`, limit: TRIES, windowSeconds: 600 },
    ]);
    if (tooMany) return tooMany;
    if (!isPresenceCode(appointment?.hallId ?? "", code, now())) return refused("hereCodeWrong");
    return issueTicket(tx, subject, { actor, event: "checkIn", lane: undefined, here: true });
  }, ISSUING_CONFLICTS);
