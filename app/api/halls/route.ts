import { z } from "zod";
import { bilingual } from "@/lib/domain/text";
import { ok } from "@/lib/domain/result";
import { halls } from "@/lib/server/db/questions/applicant/open-slots";
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
  answers: { 200: z.strictObject({ halls: z.array(hall) }) },
  run: async () => ok({ halls: await halls() }),
});
