import { z } from "zod";
import { whenOk } from "@/lib/domain/result";
import { BOOKING_ACTS } from "@/lib/server/edge/asking-limits";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { reply } from "@/lib/server/edge/http/operation";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { deliveryWish, keyed, placeWish, short, visit } from "./wish";

/** Books a visit. The header Idempotency-Key names the request: repeated, it books once and answers the same. */
export const POST = defineHandler({
  method: "POST",
  summary: "Books a visit. A lost place is answered slotTaken with the nearest free ones.",
  actor: "applicant",
  limit: BOOKING_ACTS,
  headers: keyed,
  body: z.strictObject({ ...placeWish, applicationId: short, delivery: deliveryWish }),
  answers: {
    201: z.strictObject(visit).meta({ description: "Booked; the same key answers the same." }),
  },
  run: async ({ body: wish, headers }, { actor }) =>
    whenOk(await bookAppointment({ actor, ...wish, idempotencyKey: headers["idempotency-key"] }), (booked) =>
      reply(201, booked, { location: `/api/appointments/${booked.id}` }),
    ),
});
