import { defineHandler } from "@/lib/server/edge/http/define-handler";

/** The process answers. */
export const GET = defineHandler({
  method: "GET",
  actor: "public",
  run: async () => Response.json({ status: "ok" }),
});
