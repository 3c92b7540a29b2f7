import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { PdfShelf } from "@/components/pdf/pdf-shelf";
import type { Sheet } from "./sheets";
import type { Zoom } from "./zoom";
import { Watermark } from "@/components/desk/kit/Watermark";

export interface SheetPictureProps {
  readonly sheet: Sheet;
  /** With its page, where its paper has several. */
  readonly name: string;
  readonly zoom: Zoom;
  /** Quarter turns clockwise. */
  readonly turns: number;
  readonly watermark: string;
  readonly shelf: PdfShelf;
}

interface PdfPageProps extends SheetPictureProps {
  readonly onFailed: () => void;
}

/** How often the window has changed its size or the browser its zoom, after which a page is drawn anew, sharp. */
const useResizes = (): number => {
  const [resizes, setResizes] = useState(0);
  useEffect(() => {
    const count = () => setResizes((known) => known + 1);
    window.addEventListener("resize", count);
    return () => window.removeEventListener("resize", count);
  }, []);
  return resizes;
};

/** One page of a PDF, drawn as sharp as the screen shows it. */
export const PdfPage = ({ sheet, name, zoom, turns, watermark, shelf, onFailed }: PdfPageProps) => {
  const t = useTranslations("officerReview.viewer");
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const resizes = useResizes();
  const fit = zoom === "fit";
  const { fileId, page } = sheet;

  const fail = useEffectEvent(onFailed);

  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const stop = new AbortController();
    const width = (target.parentElement?.clientWidth ?? 0) * window.devicePixelRatio;
    shelf
      .take(fileId)
      .then((file) => {
        stop.signal.throwIfAborted();
        return file.draw(target, { page, turns, width }, stop.signal);
      })
      .then(
        () => {
          if (!stop.signal.aborted) setDrawn(true);
        },
        () => {
          if (!stop.signal.aborted) fail();
        },
      );
    return () => stop.abort();
  }, [shelf, fileId, page, turns, zoom, resizes]);

  return (
    <div
      className={fit ? "relative min-h-0" : "relative mx-auto"}
      style={fit ? undefined : { width: `${zoom}%` }}
    >
      {drawn ? null : (
        <p role="status" className="p-6 text-center text-sm opacity-80">
          {t("opening")}
        </p>
      )}
      <canvas
        ref={canvas}
        role="img"
        aria-label={name}
        hidden={!drawn}
        className={fit ? "absolute inset-0 size-full object-contain" : "h-auto w-full"}
      />
      <Watermark text={watermark} percent={fit ? undefined : zoom} />
    </div>
  );
};
