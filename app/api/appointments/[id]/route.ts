import { z } from "zod";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { rowId } from "@/lib/server/edge/http/wire";
import { cancelAppointment } from "@/lib/use-cases/visiting/cancel-appointment";

export const DELETE = defineHandler({
  method: "DELETE",
  summary: "Cancels a visit, at least half a working day before it (agreement VI).",
  actor: "applicant",
  params: z.strictObject({ id: rowId }),
  answers: { 200: z.strictObject({ applicationId: rowId, serial: z.string().regex(SERIAL_PATTERN) }) },
  run: async (_, { actor, params }) => cancelAppointment({ actor, appointmentId: params.id }),
});
