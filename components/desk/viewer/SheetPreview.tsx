import { useEffect, useRef } from "react";
import { apiPaths } from "@/lib/paths";
import type { PdfShelf } from "@/components/pdf/pdf-shelf";
import { isPdf, type Sheet } from "./sheets";

interface SheetPreviewProps {
  readonly sheet: Sheet;
  readonly shelf: PdfShelf;
}

/** In CSS pixels; a page of A4 is as high as the button of a touch screen. */
const WIDTH = 40;

/** A page drawn out of the file that is open already. One that cannot be drawn is left to its name. */
const PdfPreview = ({ sheet, shelf }: SheetPreviewProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { fileId, page } = sheet;
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const stop = new AbortController();
    const width = WIDTH * window.devicePixelRatio;
    shelf
      .take(fileId)
      .then((file) => file.draw(target, { page, turns: 0, width }, stop.signal))
      .catch(() => undefined);
    return () => stop.abort();
  }, [shelf, fileId, page]);
  return <canvas ref={canvas} aria-hidden width={WIDTH} height={WIDTH * Math.SQRT2} className={SIZE} />;
};

const SIZE = "mx-auto mb-1 block h-14 w-auto max-w-20 object-contain";

/** A page small, to choose it by; too small to be read, so it bears no watermark. */
export const SheetPreview = (props: SheetPreviewProps) =>
  isPdf(props.sheet) ? (
    <PdfPreview {...props} />
  ) : (
    // The same address as the page itself: a browser that has the one has the other.
    <img src={apiPaths.file(props.sheet.fileId, { view: 1 })} alt="" loading="lazy" className={SIZE} />
  );
