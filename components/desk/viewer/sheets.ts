import type { CaseFile } from "@/components/desk/case/case-view";

/** One thing under inspection: an image, or one page of a PDF. */
export interface Sheet {
  readonly fileId: string;
  readonly slot: CaseFile["slot"];
  readonly mime: string;
  readonly name: string;
  /** From 1. */
  readonly page: number;
  /** Pages of the PDF; 1 for an image. */
  readonly pages: number;
  /** Which of all sheets of its slot it is, from 1, whatever files they lie in. */
  readonly ofSlot: { readonly number: number; readonly all: number };
}

export const isPdf = ({ mime }: Pick<Sheet, "mime">): boolean => mime === "application/pdf";

const pagesOf = ({ mime, pages }: CaseFile): number => (isPdf({ mime }) ? Math.max(pages, 1) : 1);

/** Three pictures of one paper are called alike: their number tells them apart. */
const numbered = (sheets: readonly Omit<Sheet, "ofSlot">[]): Sheet[] =>
  sheets.map((sheet, at) => {
    const ofIt = ({ slot }: Pick<Sheet, "slot">): boolean => slot === sheet.slot;
    const number = sheets.slice(0, at + 1).filter(ofIt).length;
    return { ...sheet, ofSlot: { number, all: sheets.filter(ofIt).length } };
  });

/** All pages of all files of a case as one run, so that ←/→ walk through everything. */
export const sheetsOf = (files: readonly CaseFile[]): Sheet[] =>
  numbered(
    files.flatMap((file) => {
      const { id: fileId, slot, mime, name } = file;
      const pages = pagesOf(file);
      return Array.from({ length: pages }, (_, at) => ({ fileId, slot, mime, name, page: at + 1, pages }));
    }),
  );
