import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { demoInbox } from "@/lib/server/db/questions/public/demo-inbox";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { demoOnly } from "@/lib/server/edge/http/demo-only";

/** The demo's text messages as JSON, newest first. */
export const GET = demoOnly(
  "GET",
  defineHandler({
    method: "GET",
    actor: "public",
    query: z.strictObject({
      to: z.string().max(30).optional(),
      limit: z
        .string()
        .regex(/^\d{1,3}$/, "notAnOption")
        .optional(),
    }),
    run: async ({ query }) => {
      return ok(await demoInbox({ to: query.to, limit: query.limit ? Number(query.limit) : undefined }));
    },
    map: (messages) => Response.json(messages),
  }),
);
