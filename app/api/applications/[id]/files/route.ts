import { z } from "zod";
import { type FilesRefused, withRefused } from "@/lib/domain/attachments/file-refusals";
import { figuresOf, REFUSAL_CODES } from "@/lib/domain/refusals";
import { allFileSlots } from "@/lib/domain/types/known-types";
import { type Refused, type Result, ok, refused, whenOk } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import type { FileInfo } from "@/lib/server/db/repositories/files";
import { refusalOfFailure } from "@/lib/server/edge/actions/run-action";
import { backToForm, wantsJson } from "@/lib/server/edge/http/back-to-form";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { reply } from "@/lib/server/edge/http/operation";
import { sealRefused } from "@/lib/server/edge/uploads/refused-files";
import { BACK_TO_PAGE, oneOf, rowId } from "@/lib/server/edge/http/wire";
import {
  type ReceivedUpload,
  receiveUpload,
  takeWhole,
  whenReceivable,
} from "@/lib/server/ports/uploads/inspect";
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

interface Added {
  readonly added: readonly FileInfo[];
  readonly refused: readonly FilesRefused[];
}

type UploadTarget = Pick<Parameters<typeof addFile>[0], "actor" | "applicationId">;

/** A disk that is full, a database that is away: what was added before stays, and the page is led back in words. */
const refusedForFailure = (error: unknown): Refused => {
  const refusal = refusalOfFailure(error);
  if (!refusal) throw error;
  return refusal;
};

/** One file that is refused stops none of the others. */
const addAll = async (upload: ReceivedUpload, to: UploadTarget): Promise<Added> => {
  const added: FileInfo[] = [];
  let refused: readonly FilesRefused[] = [];
  for (const file of upload.files) {
    const result = await addFile({
      ...to,
      slot: upload.fields.slot ?? "",
      file: { name: file.name, buffer: takeWhole(file) },
    }).catch(refusedForFailure);
    if (result.kind === "ok") added.push(result.data);
    else if (result.kind === "refused")
      refused = withRefused(refused, { code: result.code, data: figuresOf(result.data), names: [file.name] });
  }
  return { added, refused };
};

interface TakenIn {
  readonly fields: Readonly<Record<string, string>>;
  readonly result: Result<Added>;
}

/** What a form of ours sends beside its files. */
const FIELDS = ["slot", "back"];

const takeIn = async (request: Request, to: UploadTarget): Promise<TakenIn> => {
  const upload = await receiveUpload(request);
  if (upload.kind !== "ok") return { fields: {}, result: upload };
  if (Object.keys(upload.fields).some((name) => !FIELDS.includes(name)))
    return { fields: {}, result: refused("badRequest") };
  const { added, refused: not } = await addAll(upload, to);
  const nothing = added.length === 0 && not.length === 0;
  return { fields: upload.fields, result: nothing ? refused("fileTruncated") : ok({ added, refused: not }) };
};

/** Nothing was taken: the first reason is the answer. */
const asProblem = ({ added, refused: [reason] }: Added): Refused | undefined =>
  added.length === 0 && reason ? { kind: "refused", code: reason.code, data: reason.data } : undefined;

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
    const taken = await whenReceivable(actor.accountId, request, () =>
      takeIn(request, { actor, applicationId }),
    );
    const { fields, result }: TakenIn = "fields" in taken ? taken : { fields: {}, result: taken };
    const not = result.kind === "ok" ? result.data.refused : [];
    if (wantsJson(request)) {
      const problem = result.kind === "ok" ? asProblem(result.data) : result;
      const [file, ...more] = result.kind === "ok" ? result.data.added : [];
      if (problem || !file) return problem ?? refused("fileTruncated");
      const named = not.map(({ code, names }) => ({ code, names }));
      return reply(201, { file, files: [file, ...more], refused: named });
    }
    const [first] = not;
    const refusal = result.kind === "refused" ? { error: result.code, data: result.data } : {};
    const named = first ? { error: first.code, refusedFiles: sealRefused(not) } : refusal;
    const otherwise = `/${locale}${paths.attachments(applicationId)}`;
    return backToForm({ back: fields.back, otherwise, slot: fields.slot, ...named });
  },
});
