import { z } from "zod";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { day, rowId } from "@/lib/server/edge/http/wire";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";

export const DELETE = defineHandler({
  method: "DELETE",
  summary:
    "Cancels a visit, at least half a working day before it (agreement VI). Where no other can be booked in time the application ends with it, which `understood` accepts.",
  actor: "applicant",
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
