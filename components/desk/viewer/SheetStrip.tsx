import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { isPdf, type Sheet } from "./sheets";

interface SheetStripProps {
  readonly sheets: readonly Sheet[];
  readonly names: Readonly<Record<string, string>>;
  readonly current: number;
  readonly onShow: (at: number) => void;
}

/** Every page of the case as a small button, under the page in view. */
export const SheetStrip = ({ sheets, names, current, onShow }: SheetStripProps) => {
  const t = useTranslations("officerReview.viewer");
  const strip = useRef<HTMLOListElement>(null);

  // Of many pages the one in view stays in sight; only the strip scrolls, never the screen.
  useEffect(() => {
    const list = strip.current;
    const item = list?.children[current];
    if (!list || !(item instanceof HTMLElement)) return;
    list.scrollLeft = item.offsetLeft - (list.clientWidth - item.offsetWidth) / 2;
  }, [current]);

  const label = (sheet: Sheet): string => {
    const { slot, page, pages } = sheet;
    const name = names[slot] ?? slot;
    if (!isPdf(sheet)) return name;
    return pages > 1 ? t("pdfPage", { name, page, pages }) : t("pdf", { name });
  };

  return (
    <ol
      ref={strip}
      aria-label={t("pages")}
      className="relative flex shrink-0 gap-1.5 overflow-x-auto px-3 py-2"
    >
      {sheets.map((sheet, at) => (
        <li key={`${sheet.fileId}/${sheet.page}`}>
          <button
            type="button"
            onClick={() => onShow(at)}
            title={sheet.name}
            aria-current={at === current ? "true" : undefined}
            className="min-h-8 rounded-sm border-2 border-transparent bg-surface px-2 text-xs whitespace-nowrap text-ink aria-[current=true]:border-focus aria-[current=true]:font-bold"
          >
            {label(sheet)}
          </button>
        </li>
      ))}
    </ol>
  );
};
