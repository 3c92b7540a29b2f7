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
  /** It is the translation of the page before it, and is looked at beside that. */
  readonly translates?: true;
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

/** Each page of a translation right behind the page of the original it is likely to translate. */
const paired = (sheets: readonly Sheet[], originalOf: OriginalOf): Sheet[] => {
  const translationsOf = (slot: Sheet["slot"]): Sheet[] =>
    sheets.filter((sheet) => originalOf(sheet.slot) === slot);
  const isApart = ({ slot }: Sheet): boolean => {
    const original = originalOf(slot);
    return original === undefined || !sheets.some((sheet) => sheet.slot === original);
  };
  return sheets.filter(isApart).flatMap((sheet) => {
    const { number, all } = sheet.ofSlot;
    const own = translationsOf(sheet.slot).slice(number - 1, number === all ? undefined : number);
    return [sheet, ...own.map((each, at) => (at === 0 ? { ...each, translates: true as const } : each))];
  });
};

type OriginalOf = (slot: Sheet["slot"]) => Sheet["slot"] | undefined;

/** All pages of all files of a case as one run, so that ←/→ walk through everything; originals and their translations by
 *  turns. */
export const sheetsOf = (files: readonly CaseFile[], originalOf: OriginalOf = () => undefined): Sheet[] =>
  paired(allSheets(files), originalOf);

const allSheets = (files: readonly CaseFile[]): Sheet[] =>
  numbered(
    files.flatMap((file) => {
      const { id: fileId, slot, mime, name } = file;
      const pages = pagesOf(file);
      return Array.from({ length: pages }, (_, at) => ({ fileId, slot, mime, name, page: at + 1, pages }));
    }),
  );
