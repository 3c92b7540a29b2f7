"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { openPdf } from "@/components/pdf/pdf-shelf";
import { apiPaths } from "@/lib/paths";

interface PdfThumbnailProps {
  readonly id: string;
  /** What it is a picture of. */
  readonly name: string;
}

/** In CSS pixels; a page of A4 is then as high as the pictures beside it. */
const WIDTH = 68;

/** The first page of a PDF, small, which opens the whole. It is drawn by the browser once it comes into view, with the reader
 *  that the officers' viewer has; until then, without script, and when it cannot be drawn, its word stands in its place. */
export const PdfThumbnail = ({ id, name }: PdfThumbnailProps) => {
  const t = useTranslations("booking.ready");
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const address = apiPaths.file(id, { view: "1" });
  useEffect(() => {
    const target = canvas.current;
    if (!target) return undefined;
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      const file = await openPdf(address, stop.signal);
      await file.draw(target, { page: 1, turns: 0, width: WIDTH * window.devicePixelRatio }, stop.signal);
      setDrawn(true);
    };
    // Once it is near: the reader weighs more than the page.
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      draw().catch(() => undefined);
    });
    watch.observe(target.parentElement ?? target);
    return () => {
      watch.disconnect();
      stop.abort();
    };
  }, [address]);
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={t("openPdf", { paper: name })}
      className="relative grid h-24 min-w-17 place-items-center rounded-sm border border-line bg-surface text-sm font-semibold text-muted"
    >
      {drawn ? null : <span aria-hidden>PDF</span>}
      <canvas ref={canvas} aria-hidden hidden={!drawn} className="h-full w-auto object-contain" />
    </a>
  );
};
