import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { isDemo } from "@/lib/server/base/env";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { describeApi, type Routes } from "@/lib/server/edge/http/openapi";
import { ROUTES } from "../routes";

const things = z.record(z.string(), z.unknown());

/** Described with all the others. */
const allRoutes = (): Routes => ({ ...ROUTES, "/api/openapi.json": { GET } });

export const GET = defineHandler({
  method: "GET",
  summary: "This description.",
  actor: "public",
  answers: {
    200: z.strictObject({ openapi: z.string(), info: things, paths: things, components: things }),
  },
  run: async () => ok(describeApi(allRoutes(), isDemo())),
});
