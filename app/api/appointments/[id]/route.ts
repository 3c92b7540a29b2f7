import { defineHandler } from "@/lib/server/http/define-handler";
import { cancelAppointment } from "@/lib/use-cases/cancel-appointment";

export const DELETE = defineHandler({
  method: "DELETE",
  actor: "applicant",
  run: async (_, { actor, params }) => cancelAppointment({ actor, appointmentId: params.id ?? "" }),
});
