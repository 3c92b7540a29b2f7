import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { type Result, refused } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { isPresenceCode } from "@/lib/server/base/presence-code";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { withinLimits } from "@/lib/server/edge/rate-limit";
import { mustBeAllowed, openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { type IssuedTicket, ISSUING_CONFLICTS, issueTickets, mustBeInTime } from "./issue-ticket";

/** Tries of one account in ten minutes: 30,000 codes are not found by trying. */
const TRIES = 10;

/** The cases whose number is still to be given; where everybody has one already it is said. */
const stillToCome = async (tx: Tx, subjects: readonly LockedCase[]): Promise<LockedCase[]> => {
  const come = subjects.filter(({ state, appointment }) => state === "CHECKED_IN" && appointment);
  const [first] = come;
  if (first?.appointment && come.length === subjects.length) {
    const ticket = await tx.ticket.findUnique({ where: { appointmentId: first.appointment.id } });
    stop("alreadyCheckedIn", { ticket: ticket?.number ?? "" });
  }
  return subjects.filter((subject) => !come.includes(subject));
};

/** 我到了: the holder takes the number on the phone, within the hours of check-in and inside the hall only, which the code on
 *  its screens proves (hereCodeWrong, counted). A family types it once, and all or none get their numbers; who has one
 *  already keeps it. Otherwise as at the reception or the kiosk, and never a second number. */
export const sayHere = (request: {
  readonly actor: ApplicantActor;
  /** Of one account, at least one. */
  readonly applicationIds: readonly string[];
  /** As it was typed. */
  readonly code: string;
}): Promise<Result<readonly IssuedTicket[]>> =>
  transact(async (tx) => {
    const { actor, code } = request;
    const opened: LockedCase[] = [];
    for (const applicationId of [...new Set(request.applicationIds)].sort())
      opened.push(await openCase(tx, { actor, applicationId, act: "checkIn" }));
    const subjects = await stillToCome(tx, opened);
    for (const subject of subjects) {
      await mustBeAllowed(tx, actor, "checkIn", subject);
      mustBeInTime(subject);
    }
    const tooMany = await withinLimits(tx, [
      { key: `here:${actor.accountId}`, limit: TRIES, windowSeconds: 600 },
    ]);
    if (tooMany) return tooMany;
    const isHere = subjects.every(({ appointment }) =>
      isPresenceCode(appointment?.hallId ?? "", code, now()),
    );
    if (!isHere) return refused("hereCodeWrong");
    return issueTickets(tx, subjects, { actor, event: "checkIn", here: true });
  }, ISSUING_CONFLICTS);
