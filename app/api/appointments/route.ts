import { z } from "zod";
import { refused } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { bookAppointment } from "@/lib/use-cases/visiting/book-appointment";

const short = z.string().max(40);
const line = z.string().max(200);
const body = z.strictObject({
  applicationId: short,
  agreementVersion: short,
  hallId: short,
  date: short,
  start: short,
  delivery: z.strictObject({
    method: short,
    recipient: line.optional(),
    phone: line.optional(),
    province: line.optional(),
    city: line.optional(),
    district: line.optional(),
    address: line.optional(),
    postcode: line.optional(),
  }),
});

/** Books a visit. The header Idempotency-Key names the request: repeated, it books once and answers the same. */
export const POST = defineHandler({
  method: "POST",
  actor: "applicant",
  body,
  run: async ({ body: wish }, { actor, request }) => {
    const idempotencyKey = request.headers.get("idempotency-key") ?? "";
    if (!/^[\w-]{8,64}$/.test(idempotencyKey)) return refused("badRequest");
    return bookAppointment({ actor, ...wish, idempotencyKey });
  },
  map: (booked) =>
    Response.json(booked, { status: 201, headers: { location: `/api/appointments/${booked.id}` } }),
});
