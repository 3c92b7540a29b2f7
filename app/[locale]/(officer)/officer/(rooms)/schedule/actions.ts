"use server";

import { z } from "zod";
import { SLOT_STARTS } from "@/lib/domain/visit/slots";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { closeHallDay } from "@/lib/use-cases/office/close-hall-day";

/** None ticked: the whole day. */
const starts = Object.fromEntries(
  SLOT_STARTS.map((start) => [`start.${start}`, z.literal("yes").optional()]),
);

export const closeDay = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({
    ...starts,
    hallId: z.string().min(1, "required").max(20),
    date: z.string().min(1, "required").max(10),
    reason: z.string().min(1, "required").max(20),
    /** It cannot be undone: the box is ticked for this hall and this day. */
    sure: z.literal("yes"),
  }),
  run: ({ hallId, date, reason, ...ticked }, { actor }) => {
    const hours: Readonly<Record<string, string | undefined>> = ticked;
    const closed = SLOT_STARTS.filter((start) => hours[`start.${start}`] === "yes");
    return closeHallDay({ actor, hallId, date, reason, starts: closed });
  },
  onOk: ({ cancelled }) => paths.schedule({ cancelled }),
});
