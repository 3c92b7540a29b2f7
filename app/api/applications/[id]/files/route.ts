import { z } from "zod";
import { allFileSlots } from "@/lib/domain/types/known-types";
import { type Result, ok, refused, whenOk } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { turnsOf } from "@/lib/server/base/turns";
import type { FileInfo } from "@/lib/server/db/repositories/files";
import { backToForm, wantsJson } from "@/lib/server/edge/http/back-to-form";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { reply } from "@/lib/server/edge/http/operation";
import { BACK_TO_PAGE, oneOf, rowId } from "@/lib/server/edge/http/wire";
import { type ReceivedUpload, receiveUpload } from "@/lib/server/ports/uploads/inspect";
import { addFile } from "@/lib/use-cases/applying/add-file";
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

const addAll = async (
  upload: ReceivedUpload,
  request: Pick<Parameters<typeof addFile>[0], "actor" | "applicationId">,
): Promise<Result<[FileInfo, ...FileInfo[]]>> => {
  const added: FileInfo[] = [];
  for (const file of upload.files) {
    const result = await addFile({ ...request, slot: upload.fields.slot ?? "", file });
    if (result.kind !== "ok") return result;
    added.push(result.data);
  }
  const [first, ...more] = added;
  return first ? ok([first, ...more]) : refused("fileTruncated");
};

/** A body of 8 MB is held several times while it is read, judged and sealed, so only some are taken at once (forty sent
 *  together by four people took a process of 276 MB to 776 MB with four at once); a slow phone holds a place as long as
 *  its bytes come. What waits is not read yet. */
const inUploadTurn = turnsOf({ name: "uploads", atOnce: 6, perPerson: 2, waitingPerPerson: 60 });

interface TakenIn {
  readonly fields: Readonly<Record<string, string>>;
  readonly result: Result<[FileInfo, ...FileInfo[]]>;
}

const takeIn = async (
  request: Request,
  to: Pick<Parameters<typeof addFile>[0], "actor" | "applicationId">,
): Promise<TakenIn> => {
  const upload = await receiveUpload(request);
  if (upload.kind !== "ok") return { fields: {}, result: upload };
  return { fields: upload.fields, result: await addAll(upload, to) };
};

/** Multipart `slot` and one or more `file`; script gets JSON, a plain form goes back to its page (`back`). */
export const POST = defineHandler({
  method: "POST",
  summary: "Adds a photo or pages of a document: JPEG, PNG or PDF, 8 MB each, 20 an application.",
  actor: "applicant",
  params,
  form: z.strictObject({ slot: oneOf(allFileSlots()), file: z.file(), back: z.string().optional() }),
  answers: { 201: z.strictObject({ file: fileAnswer, files: z.array(fileAnswer) }), 303: BACK_TO_PAGE },
  run: async (_, { actor, params: { id: applicationId }, request, locale }) => {
    const { fields, result } = await inUploadTurn(actor.accountId, () =>
      takeIn(request, { actor, applicationId }),
    ).then((taken) => ("fields" in taken ? taken : { fields: {}, result: taken }));
    if (wantsJson(request))
      return whenOk(result, ([file, ...more]) => reply(201, { file, files: [file, ...more] }));
    const refusal = result.kind === "refused" ? { error: result.code, data: result.data } : {};
    const otherwise = `/${locale}${paths.attachments(applicationId)}`;
    return backToForm({ back: fields.back, otherwise, slot: fields.slot, ...refusal });
  },
});
