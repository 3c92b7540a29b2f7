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
  }),
  run: (input, { actor }) => closeHallDay({ actor, ...input }),
  onOk: ({ cancelled }) => paths.schedule({ cancelled }),
});
