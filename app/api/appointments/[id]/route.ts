import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { cancelAppointment } from "@/lib/use-cases/visiting/cancel-appointment";

export const DELETE = defineHandler({
  method: "DELETE",
  actor: "applicant",
  run: async (_, { actor, params }) => cancelAppointment({ actor, appointmentId: params.id ?? "" }),
});
