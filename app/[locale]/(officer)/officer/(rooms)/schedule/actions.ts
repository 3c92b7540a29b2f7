"use server";

import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { closeHallDay } from "@/lib/use-cases/office/close-hall-day";

export const closeDay = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({
    hallId: z.string().min(1, "required").max(20),
    date: z.string().min(1, "required").max(10),
    reason: z.string().min(1, "required").max(20),
    /** It cannot be undone: the box is ticked for this hall and this day. */
    sure: z.literal("yes"),
  }),
  run: ({ hallId, date, reason }, { actor }) => closeHallDay({ actor, hallId, date, reason }),
  onOk: ({ cancelled }) => paths.schedule({ cancelled }),
});
