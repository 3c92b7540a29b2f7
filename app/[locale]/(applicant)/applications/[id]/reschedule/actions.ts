"use server";

import { z } from "zod";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { placeOfKey } from "@/lib/domain/visit/place-key";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { BOOKING_ACTS } from "@/lib/server/edge/asking-limits";
import { rescheduleAppointment } from "@/lib/use-cases/booking/reschedule-appointment";

const short = z.string().min(1, "required").max(60);

const schema = z.strictObject({
  applicationId: short,
  appointmentId: short,
  idempotencyKey: z.uuid(),
  place: short,
  /** The box; without it nothing changes. */
  agreementVersion: short,
});

/** 改期. */
export const rescheduleAction = defineAction({
  actor: "applicant",
  limit: BOOKING_ACTS,
  schema,
  run: async ({ applicationId, place, ...wish }, { actor }): Promise<Result<{ applicationId: string }>> => {
    const chosen = placeOfKey(place);
    if (!chosen) return invalid({ place: "notAnOption" });
    const moved = await rescheduleAppointment({ actor, ...chosen, ...wish });
    return moved.kind === "ok" ? ok({ applicationId }) : moved;
  },
  onOk: ({ applicationId }) => paths.booked(applicationId, "moved"),
});
