import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { type FilesRefused, withRefused } from "@/lib/domain/attachments/file-refusals";
import { figuresOf } from "@/lib/domain/refusals";
import { type Refused, type Result, ok, refused } from "@/lib/domain/result";
import type { FileInfo } from "@/lib/server/db/repositories/files";
import { refusalOfFailure } from "@/lib/server/edge/actions/run-action";
import { type ReceivedUpload, takeWhole } from "@/lib/server/ports/uploads/inspect";
import { addFile } from "./add-file";

export interface AddedFiles {
  readonly added: readonly FileInfo[];
  /** Names of the pages whose place the first of them took. */
  readonly replaced: readonly string[];
  readonly refused: readonly FilesRefused[];
}

interface AddFilesRequest {
  readonly actor: ApplicantActor;
  readonly applicationId: string;
  readonly upload: ReceivedUpload;
}

/** A disk that is full, a database that is away: what was added before stays, and the page is led back in words. */
const refusedForFailure = (error: unknown): Refused => {
  const refusal = refusalOfFailure(error);
  if (!refusal) throw error;
  return refusal;
};

/** Adds what one form brought to the `slot` it names (instead of what lies there, when it says `replace`), each file judged by itself: one that is refused stops none of the
 *  others. Refuses fileTruncated when no file came. */
export const addFiles = async ({
  actor,
  applicationId,
  upload,
}: AddFilesRequest): Promise<Result<AddedFiles>> => {
  const added: FileInfo[] = [];
  const replaced: string[] = [];
  const { slot = "", replace } = upload.fields;
  let not: readonly FilesRefused[] = [];
  for (const file of upload.files) {
    const result = await addFile({
      actor,
      applicationId,
      slot,
      // The second of several is a page beside the first.
      replaces: replace === "yes" && added.length === 0,
      file: { name: file.name, buffer: takeWhole(file) },
    }).catch(refusedForFailure);
    if (result.kind === "ok") {
      const { replaced: names, ...file } = result.data;
      added.push(file);
      replaced.push(...names);
    } else if (result.kind === "refused")
      not = withRefused(not, { code: result.code, data: figuresOf(result.data), names: [file.name] });
  }
  return added.length + not.length === 0 ? refused("fileTruncated") : ok({ added, replaced, refused: not });
};
