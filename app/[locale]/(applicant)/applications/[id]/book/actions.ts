"use server";

import { z } from "zod";
import { inFields } from "@/lib/domain/visit/delivery";
import { ok, type Result } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";

const short = z.string().min(1, "required").max(40);
const line = z.optional(z.string().max(200));

const schema = z.strictObject({
  applicationId: short,
  idempotencyKey: z.uuid(),
  agreementVersion: z.string().max(40),
  hallId: short,
  date: short,
  start: short,
  method: z.optional(z.string().max(40)),
  ...inFields(() => line),
});

/** 预约 without script; with it the page asks `POST /api/appointments`, which calls the same use-case. */
export const bookAction = defineAction({
  actor: "applicant",
  schema,
  run: async (input, { actor }): Promise<Result<{ applicationId: string }>> => {
    const { applicationId, agreementVersion, hallId, date, start, idempotencyKey, method } = input;
    const booked = await bookAppointment({
      actor,
      applicationId,
      agreementVersion,
      hallId,
      date,
      start,
      idempotencyKey,
      delivery: { method, ...inFields((name) => input[name]) },
    });
    return booked.kind === "ok" ? ok({ applicationId }) : booked;
  },
  onOk: ({ applicationId }) => paths.booked(applicationId),
});
