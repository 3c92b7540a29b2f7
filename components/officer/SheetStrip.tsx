import { useTranslations } from "next-intl";
import type { Sheet } from "./sheets";

interface SheetStripProps {
  readonly sheets: readonly Sheet[];
  readonly names: Readonly<Record<string, string>>;
  readonly current: number;
  readonly onShow: (at: number) => void;
}

/** Every page of the case as a small button, under the page in view. */
export const SheetStrip = ({ sheets, names, current, onShow }: SheetStripProps) => {
  const t = useTranslations("officerReview.viewer");
  return (
    <ol aria-label={t("pages")} className="flex gap-1.5 overflow-x-auto px-3 py-2">
      {sheets.map((sheet, at) => (
        <li key={sheet.fileId}>
          <button
            type="button"
            onClick={() => onShow(at)}
            aria-current={at === current ? "true" : undefined}
            className="min-h-8 rounded-sm border-2 border-transparent bg-surface px-2 text-xs whitespace-nowrap text-ink aria-[current=true]:border-focus aria-[current=true]:font-bold"
          >
            {names[sheet.slot] ?? sheet.slot}
            {sheet.mime === "application/pdf" ? " PDF" : null}
          </button>
        </li>
      ))}
    </ol>
  );
};
