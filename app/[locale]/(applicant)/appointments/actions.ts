"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formatMoment } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { cancelAppointment } from "@/lib/use-cases/visiting/cancel-appointment";

/** 取消预约 (agreement VI). */
export const cancelAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({ appointmentId: z.string().max(40) }),
  run: async ({ appointmentId }, { actor, locale }) => {
    const cancelled = await cancelAppointment({ actor, appointmentId });
    revalidatePath("/", "layout");
    if (cancelled.kind !== "refused" || cancelled.code !== "tooLateToCancel") return cancelled;
    const date = formatMoment(new Date(String(cancelled.data?.cancelBy)), locale);
    return { ...cancelled, data: { ...cancelled.data, date } };
  },
  onOk: () => `${paths.appointments()}?cancelled=1`,
});
