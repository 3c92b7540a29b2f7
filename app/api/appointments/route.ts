import { z } from "zod";
import { whenOk } from "@/lib/domain/result";
import { DELIVERY_METHODS } from "@/lib/domain/vocabulary";
import { inFields } from "@/lib/domain/visit/delivery";
import { SLOT_STARTS } from "@/lib/domain/visit/slots";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { reply } from "@/lib/server/edge/http/operation";
import { instant, oneOf, rowId } from "@/lib/server/edge/http/wire";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";

const short = z.string().max(40);
const line = z.string().max(200);
const body = z.strictObject({
  applicationId: short,
  agreementVersion: short,
  hallId: short,
  date: short,
  start: oneOf(SLOT_STARTS).max(40),
  delivery: z.strictObject({
    method: oneOf(DELIVERY_METHODS).max(40),
    ...inFields(() => line.optional()),
  }),
});

const booked = z
  .strictObject({ id: rowId, number: z.string(), cancelBy: instant })
  .meta({ description: "Booked; the same key answers the same." });

/** Books a visit. The header Idempotency-Key names the request: repeated, it books once and answers the same. */
export const POST = defineHandler({
  method: "POST",
  summary: "Books a visit. A lost place is answered slotTaken with the nearest free ones.",
  actor: "applicant",
  headers: z.object({ "idempotency-key": z.string().regex(/^[\w-]{8,64}$/) }),
  body,
  answers: { 201: booked },
  run: async ({ body: wish, headers }, { actor }) =>
    whenOk(await bookAppointment({ actor, ...wish, idempotencyKey: headers["idempotency-key"] }), (visit) =>
      reply(201, visit, { location: `/api/appointments/${visit.id}` }),
    ),
});
