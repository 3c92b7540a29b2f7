import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/actors";
import { addDays, isPlainDate, shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { invalid, ok, refused, type Result } from "@/lib/domain/result";
import { isDayPart, WAITING_AHEAD_DAYS } from "@/lib/domain/visit/waiting-list";
import { now } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import type { Tx } from "@/lib/server/db/client";
import { suspensionsAmong } from "@/lib/server/db/repositories/no-shows";
import { mustBeCorrected } from "../booking/judge-visit";
import { mustBeAllowed, openCase } from "../case/open-case";
import { stop, stopWith, transact } from "../case/transact";

export interface WaitingRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  /** None: any hall. */
  readonly hallIds: readonly string[];
  /** Plain dates, both included. */
  readonly fromDate: string;
  readonly untilDate: string;
  /** A code of DAY_PARTS. */
  readonly part: string;
}

/** What of the days cannot be waited for, by field. */
const wrongDays = ({ fromDate, untilDate }: WaitingRequest, today: string): Record<string, string> => {
  if (!isPlainDate(fromDate)) return { fromDate: fromDate ? "notADate" : "required" };
  if (!isPlainDate(untilDate)) return { untilDate: untilDate ? "notADate" : "required" };
  if (fromDate <= today) return { fromDate: "waitingDay" };
  return untilDate < fromDate || untilDate > addDays(today, WAITING_AHEAD_DAYS)
    ? { untilDate: "waitingDay" }
    : {};
};

const mustBeOpenHalls = async (tx: Tx, hallIds: readonly string[]): Promise<void> => {
  const known = await tx.hall.count({ where: { id: { in: [...hallIds] }, open: true } });
  if (known !== hallIds.length) stopWith(invalid({ hallIds: "notAnOption" }));
};

/** 候补: an application that may book waits for a place others give back. Refused where it could not be booked either:
 *  bookingSuspended, correctionOpen, afterHeldDocument; alreadyWaiting. @returns the id of the entry */
export const joinWaitingList = async (request: WaitingRequest): Promise<Result<{ id: string }>> => {
  const { actor, applicationId, fromDate, untilDate, part } = request;
  const hallIds = [...new Set(request.hallIds)];
  const at = now();
  if (!isDayPart(part)) return invalid({ part: part ? "notAnOption" : "required" });
  const wrong = wrongDays(request, shanghaiDate(at));
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  return transact(
    async (tx, calendar) => {
      const subject = await openCase(tx, { actor, applicationId });
      await mustBeAllowed(tx, actor, "book", subject);
      await mustBeCorrected(tx, subject, calendar);
      const personIndex = subject.row.personIndex ?? stop("incomplete", { count: 1, field: "passportNo" });
      const suspended = (await suspensionsAmong(tx, [personIndex], at))(personIndex);
      if (suspended) stop("bookingSuspended", { date: suspended });
      const { heldExpiresOn } = subject.answers();
      if (heldExpiresOn && untilDate >= heldExpiresOn)
        stopWith(refused("afterHeldDocument", { date: heldExpiresOn }));
      await mustBeOpenHalls(tx, hallIds);
      const id = randomUUID();
      await tx.waitingEntry.create({
        data: {
          id,
          applicationId,
          personIndex,
          hallIds,
          fromDate,
          untilDate,
          part,
          state: "WAITING",
          joinedAt: at,
        },
      });
      const data = { halls: hallIds, fromDate, untilDate, part };
      await writeAudit(tx, {
        actor,
        action: "joinWaitingList",
        subject: `application:${applicationId}`,
        data,
      });
      return ok({ id });
    },
    { WaitingEntry_one_active: "alreadyWaiting" },
  );
};
