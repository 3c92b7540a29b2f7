import { z } from "zod";
import { bilingual } from "@/lib/domain/text";
import { ok } from "@/lib/domain/result";
import { halls } from "@/lib/server/db/questions/applicant/open-slots";
import { BOOKING_LOOKS } from "@/lib/server/edge/asking-limits";
import { defineHandler } from "@/lib/server/edge/http/define-handler";

/** English and Chinese always, other languages of ours where a hall has them. */
const inLanguages = z.object(bilingual(() => z.string())).catchall(z.string().optional());

const hall = z
  .strictObject({ id: z.string(), name: inLanguages, address: inLanguages, open: z.boolean() })
  .meta({ id: "Hall" });

export const GET = defineHandler({
  method: "GET",
  summary: "The halls.",
  actor: "public",
  limit: BOOKING_LOOKS,
  answers: { 200: z.strictObject({ halls: z.array(hall) }) },
  run: async () => ok({ halls: await halls() }),
});
