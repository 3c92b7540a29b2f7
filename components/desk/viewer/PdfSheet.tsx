import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import { apiPaths } from "@/lib/paths";
import { PdfPage, type SheetPictureProps } from "./PdfPage";
import { Watermark } from "@/components/desk/kit/Watermark";

/** The browser's own reader; the file is served in a sandbox and was found without active content. */
const BrowserReader = ({
  sheet,
  name,
  watermark,
}: Pick<SheetPictureProps, "sheet" | "name" | "watermark">) => {
  const t = useTranslations("officerReview.viewer");
  return (
    <div className="relative">
      <iframe
        src={`${apiPaths.file(sheet.fileId, { view: 1 })}#page=${sheet.page}`}
        title={t("pdfTitle", { name })}
        className="size-full rounded-(--radius) border-0 bg-surface"
      />
      <Watermark text={watermark} />
    </div>
  );
};

/** A page of a PDF as a sheet; a file that cannot be drawn is left to the browser's own reader. */
export const PdfSheet = (props: SheetPictureProps) => {
  const t = useTranslations("officerReview.viewer");
  const { sheet, name, zoom, watermark } = props;
  const [failed, setFailed] = useState(false);
  return (
    <div
      className={failed || zoom === "fit" ? "grid h-full min-h-60 grid-rows-[1fr_auto] gap-2" : "grid gap-2"}
    >
      {failed ? (
        <BrowserReader sheet={sheet} name={name} watermark={watermark} />
      ) : (
        <PdfPage key={sheet.page} {...props} onFailed={() => setFailed(true)} />
      )}
      <div className="flex flex-wrap items-center gap-x-3 rounded-(--radius) bg-surface px-2 py-1 text-xs text-ink">
        <Icon of="file-text" size={18} className="shrink-0 text-muted" />
        <span role="status" className="min-w-0 grow basis-60">
          {t(failed ? "pdfNotes.failed" : "pdfNotes.whole")}
        </span>
        <a href={apiPaths.file(sheet.fileId)} download className={buttonClass("quiet", "sm")}>
          {t("savePdf", { name: sheet.name })}
        </a>
      </div>
    </div>
  );
};
