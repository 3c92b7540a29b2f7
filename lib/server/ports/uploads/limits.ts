/** What an upload may be (quality.md, Files). */
export const FILE_LIMITS = {
  bytes: 8 * 1024 * 1024,
  filesPerApplication: 20,
  pixels: 50_000_000,
  pdfPages: 30,
  /** One request may carry several pages; beyond this nothing is kept. */
  requestBytes: 32 * 1024 * 1024,
} as const;

/** Why a file is not taken; each is a refusal code with a message in every locale. */
export type FileRefusal =
  | "fileTooLarge"
  | "fileType"
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
