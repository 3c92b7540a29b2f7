import { z } from "zod";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { readPdfPart, servePdfPart } from "@/lib/server/edge/http/pdf-parts";

/** What the officers' PDF reader needs beside a document, from our own origin. */
export const GET = defineHandler({
  method: "GET",
  actor: "public",
  query: z.strictObject({ version: z.string().max(20).optional() }),
  run: (_, { params }) => readPdfPart(params.kind ?? "", params.name ?? ""),
  map: servePdfPart,
});
