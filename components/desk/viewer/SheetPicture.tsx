import { useTranslations } from "next-intl";
import { apiPaths } from "@/lib/paths";
import type { SheetPictureProps } from "./PdfPage";
import { PdfSheet } from "./PdfSheet";
import { isPdf } from "./sheets";
import { Watermark } from "@/components/desk/kit/Watermark";

/** One sheet, scaled and turned, under the watermark. */
export const SheetPicture = (props: SheetPictureProps) => {
  const t = useTranslations("officerReview.viewer");
  const { sheet, name, percent, turns, watermark } = props;
  if (isPdf(sheet)) return <PdfSheet key={sheet.fileId} {...props} />;
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
      <Watermark text={watermark} percent={percent} />
    </div>
  );
};
