import { z } from "zod";
import { ok, whenOk } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { rowId } from "@/lib/server/edge/http/wire";
import { listFiles } from "@/lib/use-cases/reading/read-file";
import { fileAnswer } from "../../../answers";
import { takeUpload, UPLOAD, UPLOAD_ANSWERS } from "../../../uploads";

const params = z.strictObject({ id: rowId });

export const GET = defineHandler({
  method: "GET",
  summary: "The photo and documents of an application.",
  actor: "signedIn",
  params,
  answers: { 200: z.strictObject({ files: z.array(fileAnswer) }) },
  run: async (_, { actor, params: { id } }) =>
    whenOk(await listFiles({ actor, applicationId: id }), (files) => ok({ files })),
});

export const POST = defineHandler({
  method: "POST",
  summary: "Adds a photo or pages of a document: JPEG, PNG or PDF, 8 MB each, 20 an application.",
  actor: "applicant",
  params,
  form: UPLOAD,
  answers: UPLOAD_ANSWERS,
  run: (_, { actor, params: { id }, request, locale }) =>
    takeUpload({ actor, applicationId: id, request, page: paths.attachments(id), locale }),
});
