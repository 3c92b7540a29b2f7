"use server";

import { z } from "zod";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { confirmNewPhone, declineNewPhone } from "@/lib/use-cases/lost-phone/confirm-new-phone";

/** The passport was compared: said for each of the three, so that nobody presses on without looking. */
export const confirm = defineAction({
  actor: ["RECEPTION", "WINDOW"],
  schema: z.strictObject({
    recoveryId: z.uuid(),
    inPerson: z.literal("yes", "required"),
    passport: z.literal("yes", "required"),
  }),
  run: ({ recoveryId }, { actor }) => confirmNewPhone({ actor, recoveryId }),
});

export const decline = defineAction({
  actor: ["RECEPTION", "WINDOW"],
  schema: z.strictObject({ recoveryId: z.uuid() }),
  run: ({ recoveryId }, { actor }) => declineNewPhone({ actor, recoveryId }),
});
