import { z } from "zod";
import { whenOk } from "@/lib/domain/result";
import { inFields } from "@/lib/domain/visit/delivery";
import { DELIVERY_METHODS } from "@/lib/domain/vocabulary";
import { BOOKING_ACTS } from "@/lib/server/edge/asking-limits";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { reply } from "@/lib/server/edge/http/operation";
import { instant, oneOf, rowId } from "@/lib/server/edge/http/wire";
import { letOfferGo } from "@/lib/use-cases/supply/let-offer-go";
import { takeOffer } from "@/lib/use-cases/supply/take-offer";

const params = z.strictObject({ id: rowId });
const line = z.string().max(200);

/** Takes the place that is held. The header Idempotency-Key names the request: repeated, it books once. */
export const POST = defineHandler({
  method: "POST",
  summary: "Books the place that is held for the application. Refused offerOver once its time ran out.",
  actor: "applicant",
  limit: BOOKING_ACTS,
  params,
  headers: z.object({ "idempotency-key": z.string().regex(/^[\w-]{8,64}$/) }),
  body: z.strictObject({
    agreementVersion: z.string().max(40),
    delivery: z
      .strictObject({ method: oneOf(DELIVERY_METHODS).max(40), ...inFields(() => line.optional()) })
      .optional()
      .meta({ description: "Absent: as it was chosen with an earlier booking." }),
  }),
  answers: { 201: z.strictObject({ id: rowId, number: z.string(), cancelBy: instant }) },
  run: async ({ body, headers }, { actor, params: { id } }) =>
    whenOk(
      await takeOffer({ actor, applicationId: id, ...body, idempotencyKey: headers["idempotency-key"] }),
      (visit) => reply(201, visit, { location: `/api/appointments/${visit.id}` }),
    ),
});

export const DELETE = defineHandler({
  method: "DELETE",
  summary: "Lets the place that is held go to the next one.",
  actor: "applicant",
  limit: BOOKING_ACTS,
  params,
  answers: {
    200: z.strictObject({
      waits: z.boolean().meta({ description: "false: the application left the list." }),
    }),
  },
  run: async (_, { actor, params: { id } }) => letOfferGo({ actor, applicationId: id }),
});
