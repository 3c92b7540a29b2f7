import "server-only";
import type { Tx } from "../client";
import type { StoredFile } from "../generated/client";

/** A file as pages and the API show it. */
export interface FileInfo {
  readonly id: string;
  readonly slot: string;
  readonly position: number;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number;
  readonly status: "PENDING" | "CLEAN" | "FAILED";
  /** Photo rules that only warn (`blueBackground`). */
  readonly warnings: readonly string[];
}

export const fileInfoOf = (row: StoredFile): FileInfo => ({
  id: row.id,
  slot: row.slot,
  position: row.position,
  name: row.originalName,
  mime: row.mime,
  bytes: row.bytes,
  width: row.width,
  height: row.height,
  pages: row.pages,
  status: row.status,
  warnings: row.warnings,
});

/** The files of an application that count, in the order pages show them. */
export const filesOf = async (tx: Tx, applicationId: string): Promise<FileInfo[]> => {
  const rows = await tx.storedFile.findMany({
    where: { applicationId, removedAt: null },
    orderBy: [{ slot: "asc" }, { position: "asc" }],
  });
  return rows.map(fileInfoOf);
};

/** Where the live files of a (locked) application stand. */
export const livePlaces = (tx: Tx, applicationId: string) =>
  tx.storedFile.findMany({
    where: { applicationId, removedAt: null },
    select: {
      id: true,
      applicationId: true,
      slot: true,
      position: true,
      storageKey: true,
      originalName: true,
    },
  });

/** Whether a submission froze this file; then it is part of the record. */
export const isSubmitted = async (tx: Tx, file: { id: string; applicationId: string }): Promise<boolean> =>
  (await tx.submission.count({ where: { applicationId: file.applicationId, fileIds: { has: file.id } } })) >
  0;
