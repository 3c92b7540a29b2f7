import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import { apiPaths } from "@/lib/paths";
import type { Sheet } from "./sheets";

interface SheetPictureProps {
  readonly sheet: Sheet;
  readonly name: string;
  readonly percent: number;
  /** Quarter turns clockwise. */
  readonly turns: number;
  readonly watermark: string;
}

const Watermark = ({ text }: { readonly text: string }) => (
  <div
    aria-hidden
    className="pointer-events-none absolute inset-0 grid place-items-center overflow-hidden select-none"
  >
    <span className="-rotate-25 text-2xl font-bold whitespace-nowrap text-ink/20 dark:text-surface/25">
      {text}
    </span>
  </div>
);

/** A PDF as it came, in the browser's own reader with its own zoom and pages, beside the data. It is served in a sandbox
 *  and was found without active content; a browser that has no reader there saves it. */
const PdfSheet = ({ sheet, name, watermark }: Pick<SheetPictureProps, "sheet" | "name" | "watermark">) => {
  const t = useTranslations("officerReview.viewer");
  return (
    <div className="grid h-full min-h-96 grid-rows-[1fr_auto] gap-2">
      <div className="relative">
        <iframe
          key={sheet.fileId}
          src={apiPaths.file(sheet.fileId, { view: 1 })}
          title={t("pdfTitle", { name, pages: sheet.pages })}
          className="size-full rounded-(--radius) border-0 bg-surface"
        />
        <Watermark text={watermark} />
      </div>
      <div className="flex flex-wrap items-center gap-3 rounded-(--radius) bg-surface p-2 text-sm text-ink">
        <Icon of={FileText} size={18} className="text-muted" />
        <span>{t("pdfBody")}</span>
        <a href={apiPaths.file(sheet.fileId)} download className={buttonClass("quiet", "sm", "ml-auto")}>
          {t("savePdf", { name: sheet.name })}
        </a>
      </div>
    </div>
  );
};

/** One sheet, scaled and turned, under the watermark. */
export const SheetPicture = ({ sheet, name, percent, turns, watermark }: SheetPictureProps) => {
  const t = useTranslations("officerReview.viewer");
  if (sheet.mime === "application/pdf") return <PdfSheet sheet={sheet} name={name} watermark={watermark} />;
  return (
    <div className="relative mx-auto" style={{ width: `${percent}%` }}>
      {/* The bytes are private and already re-encoded; the image optimiser must not keep a copy of them. */}
      <img
        key={sheet.fileId}
        src={apiPaths.file(sheet.fileId, { view: 1 })}
        alt={t("alt", { name, file: sheet.name })}
        className="mx-auto block h-auto max-w-full min-w-1/2"
        style={{ transform: `rotate(${turns * 90}deg)` }}
      />
      <Watermark text={watermark} />
    </div>
  );
};
