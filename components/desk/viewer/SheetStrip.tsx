import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { PdfShelf } from "@/components/pdf/pdf-shelf";
import { SheetPreview } from "./SheetPreview";
import { isPdf, type Sheet } from "./sheets";
import { useSheetNames } from "./use-sheet-names";

interface SheetStripProps {
  readonly sheets: readonly Sheet[];
  readonly names: Readonly<Record<string, string>>;
  /** The first page in view, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly onShow: (at: number) => void;
  readonly shelf: PdfShelf;
}

/** Pages before and after those in view that are drawn small: a paper may have a hundred. */
const NEAR = 5;

/** Every page of the case as a small button, under the pages in view: a paper's name once, its further pages by their
 *  number. Small pictures stand only on the pages of the paper in view, and of a PDF that is open: each other one would
 *  be a view in the log of a paper nobody has looked at. */
export const SheetStrip = ({ sheets, names, from, to, onShow, shelf }: SheetStripProps) => {
  const t = useTranslations("officerReview.viewer");
  const { paperOf } = useSheetNames(names);
  const strip = useRef<HTMLOListElement>(null);

  // Of many pages those in view stay in sight; only the strip scrolls, never the screen.
  useEffect(() => {
    const list = strip.current;
    const [first, last] = [list?.children[from], list?.children[to - 1]];
    if (!list || !(first instanceof HTMLElement) || !(last instanceof HTMLElement)) return;
    const middle = (first.offsetLeft + last.offsetLeft + last.offsetWidth) / 2;
    list.scrollLeft = middle - list.clientWidth / 2;
  }, [from, to]);

  const label = (sheet: Sheet): string => {
    const { number: page, all: pages } = sheet.ofSlot;
    const facts = { name: paperOf(sheet), page, pages };
    if (isPdf(sheet)) return t(pages > 1 ? "pdfPage" : "pdf", facts);
    return pages > 1 ? t("picture", facts) : facts.name;
  };

  const inView = sheets.slice(from, to);
  const isPreviewed = (sheet: Sheet, at: number): boolean =>
    sheet.ofSlot.all > 1 &&
    at >= from - NEAR &&
    at < to + NEAR &&
    inView.some(({ slot, fileId }) => (isPdf(sheet) ? fileId === sheet.fileId : slot === sheet.slot));

  return (
    <ol
      ref={strip}
      aria-label={t("pages")}
      className="relative flex min-w-0 items-end shrink-0 gap-1 overflow-x-auto px-3 py-2"
    >
      {sheets.map((sheet, at) => {
        const { fileId, page, ofSlot } = sheet;
        const further = sheets[at - 1]?.slot === sheet.slot;
        return (
          <li key={`${fileId}/${page}`} className={further || at === 0 ? "" : "ml-1.5"}>
            <button
              type="button"
              onClick={() => onShow(at)}
              title={sheet.name}
              aria-current={at >= from && at < to ? "true" : undefined}
              className="min-h-8 max-w-40 min-w-8 truncate rounded-sm border-2 border-transparent bg-surface px-2 text-xs whitespace-nowrap text-ink aria-[current=true]:border-focus aria-[current=true]:font-bold"
            >
              {isPreviewed(sheet, at) ? <SheetPreview sheet={sheet} shelf={shelf} /> : null}
              {further ? (
                <>
                  <span className="sr-only">{label(sheet)}</span>
                  <span aria-hidden>{`${ofSlot.number}/${ofSlot.all}`}</span>
                </>
              ) : (
                label(sheet)
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
};
