import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { demoInbox } from "@/lib/server/db/questions/public/demo-inbox";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { instant, rowId } from "@/lib/server/edge/http/wire";

const message = z.strictObject({
  id: rowId,
  to: z.string(),
  template: z.string(),
  text: z.string(),
  code: z.string().nullable().meta({ description: "The six digits of a code message." }),
  at: instant,
});

export const GET = defineHandler({
  method: "GET",
  summary: "The demo's text messages, newest first.",
  actor: "public",
  demo: true,
  query: z.strictObject({
    to: z.string().max(30).optional(),
    limit: z
      .string()
      .regex(/^\d{1,3}$/, "notAnOption")
      .optional(),
  }),
  answers: { 200: z.array(message) },
  run: async ({ query: { to, limit } }) =>
    ok(await demoInbox({ to, limit: limit ? Number(limit) : undefined })),
});
