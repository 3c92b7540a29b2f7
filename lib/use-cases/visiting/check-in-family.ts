import "server-only";
import type { DeviceActor } from "@/lib/domain/actors";
import { type Result, refused } from "@/lib/domain/result";
import { today } from "@/lib/server/base/clock";
import { familyToCheckIn } from "@/lib/server/db/questions/hall/family-to-check-in";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { mustBeAllowed, openCase } from "../case/open-case";
import { transact } from "../case/transact";
import { applicationOf } from "./check-in";
import { type IssuedTicket, ISSUING_CONFLICTS, issueTickets, mustBeInTime } from "./issue-ticket";

/** 一起取号: numbers for everybody else who booked in one act with this visitor and whose hour is open, all or none; who has
 *  one keeps it (decision 146). Who is not there yet is not to be taken along, which only the visitor can tell.
 *  @param number as at check-in: of the slip that was scanned. Nobody left: notFound */
export const checkInFamily = async (request: {
  readonly actor: DeviceActor;
  readonly number: string;
}): Promise<Result<readonly IssuedTicket[]>> => {
  const { actor, number } = request;
  if (actor.device !== "KIOSK") return refused("notAllowed");
  const found = await applicationOf(number, today());
  if (found.kind !== "ok") return found;
  const others = await familyToCheckIn(actor, found.data);
  return transact(async (tx) => {
    const subjects: LockedCase[] = [];
    for (const applicationId of [...others].sort()) {
      const subject = await openCase(tx, { actor, applicationId, act: "checkIn" });
      // Another kiosk, or a phone, was faster.
      if (subject.state === "CHECKED_IN") continue;
      await mustBeAllowed(tx, actor, "checkIn", subject);
      mustBeInTime(subject);
      subjects.push(subject);
    }
    return subjects.length > 0
      ? issueTickets(tx, subjects, { actor, event: "checkIn" })
      : refused("notFound");
  }, ISSUING_CONFLICTS);
};
