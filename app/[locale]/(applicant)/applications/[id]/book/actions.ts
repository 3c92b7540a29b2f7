"use server";

import { z } from "zod";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { inFields } from "@/lib/domain/visit/delivery";
import { FAMILY } from "@/lib/domain/visit/family";
import { placeOfKey } from "@/lib/domain/visit/place-key";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { BOOKING_ACTS } from "@/lib/server/edge/asking-limits";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { bookFamily } from "@/lib/use-cases/booking/book-family";

const short = z.string().min(1, "required").max(60);
const line = z.optional(z.string().max(200));

const schema = z.strictObject({
  applicationId: short,
  idempotencyKey: z.uuid(),
  place: short,
  /** The box; without it nothing is booked. */
  agreementVersion: short,
  method: line,
  /** Applications of the family that are booked in the same act. */
  with: z.union([short, z.array(short).max(FAMILY.most)]).optional(),
  ...inFields(() => line),
});

/** 预约; `POST /api/appointments` calls the same use-case. */
export const bookAction = defineAction({
  actor: "applicant",
  limit: BOOKING_ACTS,
  schema,
  run: async (input, { actor }): Promise<Result<{ applicationId: string }>> => {
    const { applicationId, agreementVersion, idempotencyKey, method } = input;
    const place = placeOfKey(input.place);
    if (!place) return invalid({ place: "notAnOption" });
    const wish = {
      actor,
      ...place,
      agreementVersion,
      idempotencyKey,
      delivery: { method, ...inFields((name) => input[name]) },
    };
    const family = [input.with ?? []].flat();
    const booked =
      family.length > 0
        ? await bookFamily({ ...wish, applicationIds: [applicationId, ...family] })
        : await bookAppointment({ ...wish, applicationId });
    return booked.kind === "ok" ? ok({ applicationId }) : booked;
  },
  onOk: ({ applicationId }) => paths.booked(applicationId),
});
