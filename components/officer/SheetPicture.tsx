import { useTranslations } from "next-intl";
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

/** One page, scaled and turned. An image is shown as such; a PDF by the browser's own reader at the page asked for. */
export const SheetPicture = ({ sheet, name, percent, turns, watermark }: SheetPictureProps) => {
  const t = useTranslations("officerReview.viewer");
  const address = apiPaths.file(sheet.fileId, { view: 1 });
  const alt = t("alt", { name, page: sheet.page, pages: sheet.pages });
  const turned = { transform: `rotate(${turns * 90}deg)` };
  return (
    <div className="relative mx-auto" style={{ width: `${percent}%` }}>
      {sheet.mime === "application/pdf" ? (
        <iframe
          key={`${sheet.fileId}-${sheet.page}`}
          src={`${address}#page=${sheet.page}&toolbar=0&view=FitH`}
          title={alt}
          className="block h-[75dvh] w-full bg-surface"
          style={turned}
        />
      ) : (
        // The bytes are private and already re-encoded; the image optimiser must not keep a copy of them.
        <img
          key={sheet.fileId}
          src={address}
          alt={alt}
          className="mx-auto block h-auto max-w-full min-w-1/2"
          style={turned}
        />
      )}
      <Watermark text={watermark} />
      {sheet.mime === "application/pdf" ? (
        <a href={address} target="_blank" rel="noreferrer" className="mt-1 inline-block text-xs underline">
          {t("openPdf", { name })}
        </a>
      ) : null}
    </div>
  );
};
