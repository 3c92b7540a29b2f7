import "server-only";
import { typeIfKnown } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { bookAgain } from "@/lib/domain/visit/book-again";
import { mayStillCancel } from "@/lib/domain/visit/cancellation";
import type { ApplicantActor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import type { LocalText } from "@/lib/domain/text";
import { LIMITS } from "../../limits";
import { loadCalendar } from "../../calendar";
import { db } from "../../client";
import { openAnswers } from "../../repositories/applications";
import { unlessDamaged } from "../../unless-damaged";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";

export interface AppointmentOfApplicant {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly date: string;
  readonly start: string;
  readonly cancelBy: Date;
  readonly cancellable: boolean;
  /** The last day for another booking if it is cancelled now; null: none is possible in time, the application ends. */
  readonly bookAgainUntil: string | null;
  /** A family's visits that were booked in one act; null: booked alone. */
  readonly groupId: string | null;
  readonly hallId: string;
  readonly hall: LocalText;
  readonly application: {
    readonly id: string;
    readonly serial: string;
    /** Undefined: the type is known to nobody any more. */
    readonly type: ApplicationType | undefined;
    readonly fullName: string;
    /** The visit begins with an interview. */
    readonly forInterview: boolean;
  };
}

/** 预约查询: the applicant's appointments, the latest visit first. */
export const appointmentsOfApplicant = async (actor: ApplicantActor): Promise<AppointmentOfApplicant[]> => {
  const rows = await db.appointment.findMany({
    where: { application: { accountId: actor.accountId } },
    orderBy: [{ date: "desc" }, { start: "desc" }, { application: { serial: "desc" } }],
    take: LIMITS.ofOneAccount,
    select: {
      id: true,
      number: true,
      status: true,
      date: true,
      start: true,
      cancelBy: true,
      bookedAt: true,
      groupId: true,
      hallId: true,
      hall: { select: HALL_NAME },
      application: {
        select: {
          id: true,
          serial: true,
          type: true,
          fullName: true,
          interviewRequired: true,
          bookBy: true,
          answersCipher: true,
        },
      },
    },
  });
  const at = now();
  const calendar = await loadCalendar();
  return rows.map(({ hall, application, bookedAt, ...visit }) => {
    const { bookBy, answersCipher, interviewRequired: forInterview, ...named } = application;
    const cancellable = visit.status === "BOOKED" && mayStillCancel(at, visit.cancelBy);
    const held = () => openAnswers({ id: named.id, answersCipher }).heldExpiresOn;
    const again =
      cancellable &&
      bookAgain({ bookBy, bookedAt, heldExpiresOn: unlessDamaged(named.id, held, undefined) }, at, calendar);
    return {
      ...visit,
      hall: hallNameOf(hall),
      application: { ...named, forInterview, type: typeIfKnown(named.type) },
      cancellable,
      bookAgainUntil: (again && again.until) || null,
    };
  });
};

/** 家庭预约: the visits that were booked in one act and still stand, in the order of their hours; none for who came alone. */
export const bookedTogether = async (
  actor: ApplicantActor,
  groupId: string | null,
): Promise<AppointmentOfApplicant[]> => {
  if (groupId === null) return [];
  const visits = (await appointmentsOfApplicant(actor)).filter(
    (visit) => visit.groupId === groupId && visit.status === "BOOKED",
  );
  return visits.length > 1 ? visits.reverse() : [];
};
