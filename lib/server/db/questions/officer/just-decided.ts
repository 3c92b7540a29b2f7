import "server-only";
import type { OfficerActor } from "@/lib/domain/actors";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { millisecondsToTakeBack } from "@/lib/domain/case/take-back";
import { now } from "@/lib/server/base/clock";
import { db } from "../../client";

/** A decision this officer may still take back. */
export interface TakeBackOffer {
  readonly applicationId: string;
  /** The case as the decision left it. */
  readonly version: number;
  readonly milliseconds: number;
}

/** Whether what this officer decided last about a case may still be taken back; whether the applicant has seen it is judged
 *  when it is. Undefined: there is no such decision, it is another's, or the time is over. */
export const takeBackOffer = async (
  { officerId }: OfficerActor,
  serial: string,
): Promise<TakeBackOffer | undefined> => {
  if (!SERIAL_PATTERN.test(serial)) return undefined;
  const found = await db.application.findUnique({
    where: { serial },
    select: {
      id: true,
      version: true,
      events: { orderBy: { at: "desc" }, take: 1, select: { event: true, actorId: true, at: true } },
    },
  });
  const milliseconds = millisecondsToTakeBack(found?.events[0], officerId, now());
  return found && milliseconds > 0
    ? { applicationId: found.id, version: found.version, milliseconds }
    : undefined;
};
