import "server-only";
import { applicationType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { mayStillCancel } from "@/lib/domain/visit/cancellation";
import type { ApplicantActor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import type { LocalText } from "@/lib/domain/text";
import { LIMITS } from "../../limits";
import { db } from "../../client";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";

export interface AppointmentOfApplicant {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly date: string;
  readonly start: string;
  readonly cancelBy: Date;
  readonly cancellable: boolean;
  readonly hall: LocalText;
  readonly application: {
    readonly id: string;
    readonly serial: string;
    readonly type: ApplicationType;
    readonly fullName: string;
  };
}

/** 预约查询: the applicant's appointments, the latest visit first. */
export const appointmentsOfApplicant = async (actor: ApplicantActor): Promise<AppointmentOfApplicant[]> => {
  const rows = await db.appointment.findMany({
    where: { application: { accountId: actor.accountId } },
    orderBy: [{ date: "desc" }, { start: "desc" }],
    take: LIMITS.ofOneAccount,
    select: {
      id: true,
      number: true,
      status: true,
      date: true,
      start: true,
      cancelBy: true,
      hall: { select: HALL_NAME },
      application: { select: { id: true, serial: true, type: true, fullName: true } },
    },
  });
  const at = now();
  return rows.map((row) => ({
    ...row,
    hall: hallNameOf(row.hall),
    application: { ...row.application, type: applicationType(row.application.type) },
    cancellable: row.status === "BOOKED" && mayStillCancel(at, row.cancelBy),
  }));
};
