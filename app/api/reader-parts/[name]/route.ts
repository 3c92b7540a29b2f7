import { z } from "zod";
import { whenOk } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { readReaderPart, serveReaderPart } from "@/lib/server/edge/parts/reader-parts";
import { bytes } from "@/lib/server/edge/http/wire";

/** What reads a passport's lines in the applicant's browser, from our own origin. */
export const GET = defineHandler({
  method: "GET",
  summary: "The worker, the core or the letters of the passport reader.",
  actor: "public",
  params: z.strictObject({ name: z.string() }),
  answers: { 200: bytes("text/javascript", "application/gzip") },
  run: async (_, { params: { name } }) => whenOk(await readReaderPart(name), serveReaderPart),
});
