import { z } from "zod";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { ok, refused } from "@/lib/domain/result";
import { openSlots } from "@/lib/server/db/questions/applicant/open-slots";
import { defineHandler } from "@/lib/server/edge/http/define-handler";

const day = z.string().refine(isPlainDate, "notADate");

/** Open places only, `from` and `to` included (Shanghai dates); without them, all days that can be booked now. */
export const GET = defineHandler({
  method: "GET",
  actor: "public",
  query: z.strictObject({ from: day.optional(), to: day.optional() }),
  run: async ({ query }, { params }) => {
    const slots = await openSlots(params.id ?? "", query);
    return slots ? ok({ slots }) : refused("notFound");
  },
});
