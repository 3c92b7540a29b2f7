"use client";

import { ChevronLeft, ChevronRight, Minus, Plus, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/Icon";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import type { OpenPdf } from "./pdf-file";
import { openPdf, pdfShelf } from "./pdf-shelf";
import type { Sheet } from "./sheets";
import { SheetPicture } from "./SheetPicture";
import { SheetStrip } from "./SheetStrip";
import { useSheetLinks } from "./use-sheet-links";

interface DocumentViewerProps {
  readonly sheets: readonly Sheet[];
  /** Names of the slots in the officer's language. */
  readonly names: Readonly<Record<string, string>>;
  /** Officer and time, laid over every page, so that a photographed screen tells whose it was. */
  readonly watermark: string;
  readonly open?: OpenPdf;
}

const ZOOMS = [50, 75, 100, 125, 150, 200, 300, 400] as const;
const FULL = ZOOMS.indexOf(100);

const tool =
  "inline-grid size-8 place-items-center rounded-(--radius) hover:bg-surface/20 disabled:opacity-40 disabled:cursor-not-allowed";

/** The document under inspection; pages, zoom and rotation by keyboard (←/→, +/−/0, r). */
export const DocumentViewer = ({ sheets, names, watermark, open = openPdf }: DocumentViewerProps) => {
  const t = useTranslations("officerReview.viewer");
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState(FULL);
  const [turns, setTurns] = useState(0);
  const [shelf] = useState(() => pdfShelf(open));
  const sheet = sheets[at];

  const show = useCallback(
    (next: number) => {
      setAt(Math.min(Math.max(next, 0), sheets.length - 1));
      setTurns(0);
    },
    [sheets.length],
  );
  const scale = useCallback((step: 1 | -1) => {
    setZoom((known) => Math.min(Math.max(known + step, 0), ZOOMS.length - 1));
  }, []);
  const region = useRef<HTMLDivElement>(null);
  useSheetLinks(sheets, show, region);
  useEffect(() => shelf.clear, [shelf]);

  const larger = () => scale(1);
  useDeskKeys({
    ArrowRight: () => show(at + 1),
    ArrowLeft: () => show(at - 1),
    "+": larger,
    "=": larger,
    "-": () => scale(-1),
    "0": () => setZoom(FULL),
    r: () => setTurns((known) => (known + 1) % 4),
  });

  if (!sheet) return <p className="p-6 text-surface dark:text-ink">{t("nothing")}</p>;
  const name = names[sheet.slot] ?? sheet.slot;
  const percent = ZOOMS[zoom] ?? 100;
  return (
    <div className="flex h-full min-h-0 flex-col bg-viewer text-surface dark:text-ink">
      <div
        className="flex shrink-0 flex-wrap items-center gap-x-2 px-3 py-1.5 text-sm"
        role="toolbar"
        aria-label={t("tools")}
      >
        <h2 className="font-bold">{name}</h2>
        <span aria-live="polite" className="figures mr-auto">
          {t("page", { page: at + 1, pages: sheets.length })}
        </span>
        <button
          type="button"
          className={tool}
          onClick={() => show(at - 1)}
          disabled={at === 0}
          aria-label={t("previous")}
        >
          <Icon of={ChevronLeft} />
        </button>
        <button
          type="button"
          className={tool}
          onClick={() => show(at + 1)}
          disabled={at === sheets.length - 1}
          aria-label={t("next")}
        >
          <Icon of={ChevronRight} />
        </button>
        <button
          type="button"
          className={tool}
          onClick={() => scale(-1)}
          disabled={zoom === 0}
          aria-label={t("smaller")}
        >
          <Icon of={Minus} />
        </button>
        <span className="figures w-11 text-center">{percent}%</span>
        <button
          type="button"
          className={tool}
          onClick={() => scale(1)}
          disabled={zoom === ZOOMS.length - 1}
          aria-label={t("larger")}
        >
          <Icon of={Plus} />
        </button>
        <button
          type="button"
          className={tool}
          onClick={() => setTurns((turns + 1) % 4)}
          aria-label={t("rotate")}
        >
          <Icon of={RotateCw} />
        </button>
      </div>
      <div
        ref={region}
        role="region"
        aria-label={t("document", { name })}
        tabIndex={0}
        className="relative min-h-0 grow overflow-auto px-3 pb-3"
      >
        <SheetPicture
          sheet={sheet}
          name={name}
          percent={percent}
          turns={turns}
          watermark={watermark}
          shelf={shelf}
        />
      </div>
      <SheetStrip sheets={sheets} names={names} current={at} onShow={show} />
    </div>
  );
};
