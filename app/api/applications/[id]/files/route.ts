import { type Result, ok, refused } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import type { FileInfo } from "@/lib/server/db/repositories/files";
import { backToForm, wantsJson } from "@/lib/server/edge/http/back-to-form";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { type ReceivedUpload, receiveUpload } from "@/lib/server/ports/uploads/inspect";
import { addFile } from "@/lib/use-cases/applying/add-file";
import { listFiles } from "@/lib/use-cases/case/read-file";

export const GET = defineHandler({
  method: "GET",
  actor: "signedIn",
  run: (_, { actor, params }) => listFiles({ actor, applicationId: params.id ?? "" }),
  map: (files) => Response.json({ files }),
});

const addAll = async (
  upload: ReceivedUpload,
  request: Pick<Parameters<typeof addFile>[0], "actor" | "applicationId">,
): Promise<Result<FileInfo[]>> => {
  const added: FileInfo[] = [];
  if (upload.files.length === 0) return refused("fileTruncated");
  for (const file of upload.files) {
    const result = await addFile({ ...request, slot: upload.fields.slot ?? "", file });
    if (result.kind !== "ok") return result;
    added.push(result.data);
  }
  return ok(added);
};

/** Multipart `slot` and one or more `file`; script gets JSON, a plain form goes back to its page (`back`). */
export const POST = defineHandler({
  method: "POST",
  actor: "applicant",
  run: async (_, { actor, params, request, locale }) => {
    const applicationId = params.id ?? "";
    const upload = await receiveUpload(request);
    const result = upload.kind === "ok" ? await addAll(upload, { actor, applicationId }) : upload;
    if (wantsJson(request))
      return result.kind === "ok"
        ? Response.json({ file: result.data[0], files: result.data }, { status: 201 })
        : result;
    const fields = upload.kind === "ok" ? upload.fields : {};
    const refusal = result.kind === "refused" ? { error: result.code, data: result.data } : {};
    const otherwise = `/${locale}${paths.attachments(applicationId)}`;
    return backToForm({ back: fields.back, otherwise, slot: fields.slot, ...refusal });
  },
});
