import { z } from "zod";
import { whenOk } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { PDF_PART_KINDS, readPdfPart, servePdfPart } from "@/lib/server/edge/parts/pdf-parts";
import { bytes } from "@/lib/server/edge/http/wire";

/** What the officers' PDF reader needs beside a document, from our own origin. */
export const GET = defineHandler({
  method: "GET",
  summary: "A character map, font or decoder of the officers' PDF reader.",
  actor: "public",
  params: z.strictObject({ kind: z.enum(PDF_PART_KINDS), name: z.string() }),
  query: z.strictObject({ version: z.string().max(20).optional() }),
  answers: { 200: bytes("application/octet-stream", "application/wasm") },
  run: async (_, { params: { kind, name } }) => whenOk(await readPdfPart(kind, name), servePdfPart),
});
