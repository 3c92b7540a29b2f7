import { z } from "zod";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { BOOKING_ACTS } from "@/lib/server/edge/asking-limits";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { day, rowId } from "@/lib/server/edge/http/wire";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { rescheduleAppointment } from "@/lib/use-cases/booking/reschedule-appointment";
import { keyed, placeWish, visit } from "../wish";

export const DELETE = defineHandler({
  method: "DELETE",
  summary:
    "Cancels a visit, at least half a working day before it (agreement VI). Where no other can be booked in time the application ends with it, which `understood` accepts.",
  actor: "applicant",
  limit: BOOKING_ACTS,
  params: z.strictObject({ id: rowId }),
  query: z.strictObject({ understood: z.literal("true").optional() }),
  answers: {
    200: z.strictObject({
      applicationId: rowId,
      serial: z.string().regex(SERIAL_PATTERN),
      bookAgainUntil: day.nullable(),
    }),
  },
  run: async ({ query }, { actor, params }) =>
    cancelAppointment({ actor, appointmentId: params.id, understood: query.understood === "true" }),
});

/** Moves a visit to another hour; its id is another then. The header Idempotency-Key names the request. */
export const PATCH = defineHandler({
  method: "PATCH",
  summary:
    "Moves a visit to another hour, in one act that is the day's one booking (agreement II), until the visit may no longer be cancelled (tooLateToCancel says since when). A lost place is answered slotTaken with the nearest free ones and leaves the visit as it is.",
  actor: "applicant",
  limit: BOOKING_ACTS,
  params: z.strictObject({ id: rowId }),
  headers: keyed,
  body: z.strictObject(placeWish),
  answers: {
    200: z
      .strictObject(visit)
      .meta({ description: "The visit there is now; the same key answers the same." }),
  },
  run: async ({ body: wish, headers }, { actor, params }) =>
    rescheduleAppointment({
      actor,
      appointmentId: params.id,
      ...wish,
      idempotencyKey: headers["idempotency-key"],
    }),
});
