import { useTranslations } from "next-intl";
import { apiPaths } from "@/lib/paths";
import type { SheetPictureProps } from "./PdfPage";
import { PdfSheet } from "./PdfSheet";
import { isPdf } from "./sheets";
import { Watermark } from "@/components/desk/kit/Watermark";

/** A picture turned on its side is fitted into the frame by the frame's other edge. */
const whole = (turns: number) => {
  const [width, height] = turns % 2 === 0 ? ["100cqw", "100cqh"] : ["100cqh", "100cqw"];
  return { width, height, maxWidth: "none", objectFit: "contain" } as const;
};

/** One sheet, whole or scaled, and turned, under the watermark. */
export const SheetPicture = (props: SheetPictureProps) => {
  const t = useTranslations("officerReview.viewer");
  const { sheet, name, zoom, turns, watermark } = props;
  if (isPdf(sheet)) return <PdfSheet key={sheet.fileId} {...props} />;
  const fit = zoom === "fit";
  const turned = { transform: `rotate(${turns * 90}deg)` };
  return (
    <div
      className={fit ? "relative grid h-full place-content-center overflow-hidden" : "relative mx-auto"}
      style={fit ? undefined : { width: `${zoom}%` }}
    >
      {/* The bytes are private and already re-encoded; the image optimiser must not keep a copy of them. */}
      <img
        key={sheet.fileId}
        src={apiPaths.file(sheet.fileId, { view: 1 })}
        alt={t("alt", { name, file: sheet.name })}
        className={fit ? "" : "mx-auto block h-auto w-full"}
        style={fit ? { ...turned, ...whole(turns) } : turned}
      />
      <Watermark text={watermark} percent={fit ? undefined : zoom} />
    </div>
  );
};
