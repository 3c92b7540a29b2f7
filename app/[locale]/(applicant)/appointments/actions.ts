"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { BOOKING_ACTS } from "@/lib/server/edge/asking-limits";
import type { Result } from "@/lib/domain/result";
import { type CancelledFamily, cancelFamily } from "@/lib/use-cases/booking/cancel-family";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";

/** 取消预约 (agreement VI): one visit, or all that were booked together with it. */
export const cancelAction = defineAction({
  actor: "applicant",
  limit: BOOKING_ACTS,
  schema: z.strictObject({
    appointmentId: z.string().max(40),
    understood: z.literal("on").optional(),
    all: z.literal("on").optional(),
  }),
  run: async ({ appointmentId, understood, all }, { actor }): Promise<Result<CancelledFamily>> => {
    const cancel = all === "on" ? cancelFamily : cancelAppointment;
    const cancelled = await cancel({ actor, appointmentId, understood: understood === "on" });
    revalidatePath("/", "layout");
    return cancelled;
  },
  onOk: ({ bookAgainUntil, people = 1 }) =>
    `${paths.appointments()}?cancelled=${bookAgainUntil ?? "ended"}${people > 1 ? `&people=${String(people)}` : ""}`,
});
