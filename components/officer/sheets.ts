import type { CaseFile } from "./case-view";

/** One page under inspection: an image, or one page of a PDF. */
export interface Sheet {
  readonly fileId: string;
  readonly slot: CaseFile["slot"];
  readonly mime: string;
  /** Counted from 1 within the file. */
  readonly page: number;
  readonly pages: number;
}

/** All files of a case as one run of pages, so that ←/→ walk through everything. */
export const sheetsOf = (files: readonly CaseFile[]): Sheet[] =>
  files.flatMap(({ id, slot, mime, pages }) =>
    Array.from({ length: Math.max(pages, 1) }, (_, at) => ({
      fileId: id,
      slot,
      mime,
      page: at + 1,
      pages: Math.max(pages, 1),
    })),
  );
