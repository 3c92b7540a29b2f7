import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { ByLocale } from "@/lib/domain/locales";
import type { LocalText } from "@/lib/domain/text";
import {
  appealBy,
  appealState,
  type AppealState,
  expiresOn,
  type NoShowStanding,
  standingOf,
} from "@/lib/domain/visit/no-show";
import { now, today } from "@/lib/server/base/clock";
import { db } from "../../client";
import { LIMITS } from "../../limits";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";
import { suspensionsAmong } from "../../repositories/no-shows";
import { wordsOfAppeal } from "../../repositories/supply/appeals";

interface MissedVisit {
  readonly noShowId: string;
  readonly applicationId: string;
  readonly serial: string;
  readonly fullName: string;
  /** Of the appointment. */
  readonly number: string;
  readonly hall: LocalText;
  readonly date: string;
  readonly start: string;
  readonly standing: NoShowStanding;
  /** The first day on which it counts no more. */
  readonly expiresOn: string;
  /** The last day for an appeal. */
  readonly appealBy: string;
  /** An appeal may still be made. */
  readonly mayAppeal: boolean;
  readonly appeal:
    | {
        readonly state: AppealState;
        readonly words: string;
        readonly receivedAt: Date;
        readonly answer: ByLocale<string> | undefined;
        readonly answeredAt: Date | null;
      }
    | undefined;
  /** Until when this person cannot book online; undefined: they can. */
  readonly suspendedUntil: string | undefined;
}

/** The visits of one's applications that were missed, the last one first: what each counts, when it expires, and what became
 *  of an appeal. */
export const noShowLedger = async ({ accountId }: ApplicantActor): Promise<MissedVisit[]> => {
  const visits = await db.appointment.findMany({
    where: { status: "NO_SHOW", application: { accountId } },
    orderBy: [{ date: "desc" }, { start: "desc" }],
    take: LIMITS.ofOneAccount,
    select: {
      id: true,
      applicationId: true,
      number: true,
      date: true,
      start: true,
      hall: { select: HALL_NAME },
      application: { select: { serial: true, fullName: true } },
    },
  });
  const missed = await db.noShow.findMany({
    where: { appointmentId: { in: visits.map(({ id }) => id) } },
    include: { appeal: true },
  });
  const suspended = await suspensionsAmong(
    db,
    missed.map(({ personIndex }) => personIndex),
    now(),
  );
  return visits.flatMap(({ id, application, hall, ...visit }) => {
    const found = missed.find(({ appointmentId }) => appointmentId === id);
    if (!found) return [];
    const { appeal, date } = found;
    return [
      {
        ...visit,
        ...application,
        noShowId: found.id,
        hall: hallNameOf(hall),
        standing: standingOf(date, found.waivedAt !== null, today()),
        expiresOn: expiresOn(date),
        appealBy: appealBy(date),
        mayAppeal: !appeal && !found.waivedAt && today() <= appealBy(date),
        appeal: appeal
          ? {
              ...wordsOfAppeal(appeal),
              state: appealState(appeal.state),
              receivedAt: appeal.receivedAt,
              answeredAt: appeal.answeredAt,
            }
          : undefined,
        suspendedUntil: suspended(found.personIndex),
      },
    ];
  });
};
