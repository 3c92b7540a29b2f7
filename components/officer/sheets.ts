import type { CaseFile } from "./case-view";

/** One thing under inspection: an image, or a PDF as a whole. */
export interface Sheet {
  readonly fileId: string;
  readonly slot: CaseFile["slot"];
  readonly mime: string;
  readonly name: string;
  /** Pages of a PDF; 1 for an image. */
  readonly pages: number;
}

/** All files of a case as one run, so that ←/→ walk through everything. */
export const sheetsOf = (files: readonly CaseFile[]): Sheet[] =>
  files.map(({ id, slot, mime, name, pages }) => ({
    fileId: id,
    slot,
    mime,
    name,
    pages: Math.max(pages, 1),
  }));
