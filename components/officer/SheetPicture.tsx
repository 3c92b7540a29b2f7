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

/** A PDF is saved, not shown: it is served in a sandbox, and no browser opens its reader inside one. */
const PdfSheet = ({ sheet, name }: { readonly sheet: Sheet; readonly name: string }) => {
  const t = useTranslations("officerReview.viewer");
  return (
    <div className="mx-auto mt-6 grid max-w-md justify-items-center gap-3 rounded-(--radius) bg-surface p-6 text-center text-ink">
      <Icon of={FileText} size={40} className="text-muted" />
      <p className="font-bold">{t("pdfTitle", { name, pages: sheet.pages })}</p>
      <p className="text-sm text-muted">{t("pdfBody")}</p>
      <a href={apiPaths.file(sheet.fileId)} download className={buttonClass("primary", "sm")}>
        {t("savePdf", { name: sheet.name })}
      </a>
    </div>
  );
};

/** One sheet, scaled and turned, under the watermark. */
export const SheetPicture = ({ sheet, name, percent, turns, watermark }: SheetPictureProps) => {
  const t = useTranslations("officerReview.viewer");
  if (sheet.mime === "application/pdf") return <PdfSheet sheet={sheet} name={name} />;
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
