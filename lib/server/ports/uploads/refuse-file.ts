/** Why a file is not taken; each is a refusal code with a message in every locale. */
export type FileRefusal =
  | "fileTooLarge"
  | "fileType"
  | "fileHeic"
  | "fileTruncated"
  | "filePixels"
  | "fileEncrypted"
  | "fileActiveContent"
  | "filePages"
  | "tooManyFiles"
  | "fileInfected"
  | "photoRules"
  | "photoReceiptUnknown"
  | "registryDown"
  | "badRequest";

export interface RefusedFile {
  readonly kind: "refused";
  readonly code: FileRefusal;
  readonly data?: Record<string, string | number>;
}

export const refuseFile = (code: FileRefusal, data?: RefusedFile["data"]): RefusedFile => ({
  kind: "refused",
  code,
  ...(data ? { data } : {}),
});
