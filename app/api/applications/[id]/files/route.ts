import { z } from "zod";
import { REFUSAL_CODES } from "@/lib/domain/refusals";
import { allFileSlots } from "@/lib/domain/types/known-types";
import { type Result, ok, refused, whenOk } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { backToForm, wantsJson } from "@/lib/server/edge/http/back-to-form";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { reply } from "@/lib/server/edge/http/operation";
import { sealRefused } from "@/lib/server/edge/uploads/refused-files";
import { BACK_TO_PAGE, oneOf, rowId } from "@/lib/server/edge/http/wire";
import { receiveUpload, whenReceivable } from "@/lib/server/ports/uploads/inspect";
import { type AddedFiles, addFiles } from "@/lib/use-cases/attaching/add-files";
import { listFiles } from "@/lib/use-cases/case/read-file";
import { fileAnswer } from "../../../answers";

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

const UPLOAD_FORM = { fields: ["slot", "back"] };

/** Multipart `slot` and one or more `file`; script gets JSON, a plain form goes back to its page (`back`). Each file is
 *  judged by itself: what is taken is kept whatever becomes of the others. */
export const POST = defineHandler({
  method: "POST",
  summary: "Adds a photo or pages of a document: JPEG, PNG or PDF, 8 MB each, 20 an application.",
  actor: "applicant",
  params,
  form: z.strictObject({ slot: oneOf(allFileSlots()), file: z.file(), back: z.string().optional() }),
  answers: {
    201: z.strictObject({
      file: fileAnswer,
      files: z.array(fileAnswer),
      refused: z.array(z.strictObject({ code: z.enum(REFUSAL_CODES), names: z.array(z.string()) })),
    }),
    303: BACK_TO_PAGE,
  },
  run: async (_, { actor, params: { id: applicationId }, request, locale }) => {
    let fields: Readonly<Record<string, string>> = {};
    const result = await whenReceivable<Result<AddedFiles>>(actor.accountId, request, async () => {
      const upload = await receiveUpload(request, UPLOAD_FORM);
      if (upload.kind !== "ok") return upload;
      fields = upload.fields;
      return addFiles({ actor, applicationId, upload });
    });
    const { added, refused: not } = result.kind === "ok" ? result.data : { added: [], refused: [] };
    const [file, ...more] = added;
    const [first] = not;
    if (wantsJson(request)) {
      const named = not.map(({ code, names }) => ({ code, names }));
      if (file) return reply(201, { file, files: [file, ...more], refused: named });
      // Nothing was taken: the first reason is the answer.
      if (first) return { kind: "refused", code: first.code, data: first.data };
      return result.kind === "ok" ? refused("fileTruncated") : result;
    }
    const refusal = result.kind === "refused" ? { error: result.code, data: result.data } : {};
    const named = first ? { error: first.code, refusedFiles: sealRefused(not) } : refusal;
    const otherwise = `/${locale}${paths.attachments(applicationId)}`;
    return backToForm({ back: fields.back, otherwise, slot: fields.slot, ...named });
  },
});
