"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { BOOKING_ACTS } from "@/lib/server/edge/asking-limits";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";

/** 取消预约 (agreement VI). */
export const cancelAction = defineAction({
  actor: "applicant",
  limit: BOOKING_ACTS,
  schema: z.strictObject({ appointmentId: z.string().max(40), understood: z.literal("on").optional() }),
  run: async ({ appointmentId, understood }, { actor }) => {
    const cancelled = await cancelAppointment({ actor, appointmentId, understood: understood === "on" });
    revalidatePath("/", "layout");
    return cancelled;
  },
  onOk: ({ bookAgainUntil }) => `${paths.appointments()}?cancelled=${bookAgainUntil ?? "ended"}`,
});
