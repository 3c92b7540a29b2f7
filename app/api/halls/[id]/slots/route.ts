import { z } from "zod";
import { ok, refused } from "@/lib/domain/result";
import { SLOT_STARTS } from "@/lib/domain/visit/slots";
import { openSlots } from "@/lib/server/db/questions/applicant/open-slots";
import { BOOKING_LOOKS } from "@/lib/server/edge/asking-limits";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { day, oneOf } from "@/lib/server/edge/http/wire";

const slot = z
  .strictObject({ date: day, start: oneOf(SLOT_STARTS), end: z.string(), left: z.int().min(1) })
  .meta({ id: "Slot" });

/** Open places only, `from` and `to` included (Shanghai dates); without them, all days that can be booked now. */
export const GET = defineHandler({
  method: "GET",
  summary: "Open places of a hall; what is full is not shown (agreement IV).",
  actor: "public",
  limit: BOOKING_LOOKS,
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ from: day.optional(), to: day.optional() }),
  answers: { 200: z.strictObject({ slots: z.array(slot) }) },
  run: async ({ query }, { params }) => {
    const slots = await openSlots(params.id, query);
    return slots ? ok({ slots }) : refused("notFound");
  },
});
