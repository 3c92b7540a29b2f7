"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import type { OpenPdf } from "@/components/pdf/pdf-file";
import { openPdf, pdfShelf } from "@/components/pdf/pdf-shelf";
import type { Sheet } from "./sheets";
import { SheetPicture } from "./SheetPicture";
import { SheetStrip } from "./SheetStrip";
import { useTwoPages } from "./two-pages";
import { useSheetLinks } from "./use-sheet-links";
import { useSheetNames } from "./use-sheet-names";
import { ViewerTools } from "./ViewerTools";
import { FULL_WIDTH, larger, smaller, type Zoom } from "./zoom";

interface DocumentViewerProps {
  readonly sheets: readonly Sheet[];
  /** Names of the slots in the officer's language. */
  readonly names: Readonly<Record<string, string>>;
  /** Officer and time, laid over every page, so that a photographed screen tells whose it was. */
  readonly watermark: string;
  readonly open?: OpenPdf;
}

/** The documents under inspection, a page or two of them at a time; the arrows go by what is shown. Keys: ←/→, f whole
 *  page, 0 full width, +/−, r turns, s side by side. */
export const DocumentViewer = ({ sheets, names, watermark, open = openPdf }: DocumentViewerProps) => {
  const t = useTranslations("officerReview.viewer");
  const { nameOf, titleOf } = useSheetNames(names);
  const [chosen, setChosen] = useState(0);
  const [zoom, setZoom] = useState<Zoom>("fit");
  /** Quarter turns of each page that was turned. */
  const [turns, setTurns] = useState<Readonly<Record<number, number>>>({});
  /** The page of the two that was pointed at last. */
  const [touched, setTouched] = useState(0);
  const isTranslation = sheets[chosen]?.translates === true;
  const [two, toggleTwo] = useTwoPages(isTranslation || sheets[chosen + 1]?.translates === true);
  const at = two && isTranslation ? chosen - 1 : chosen;
  const [shelf] = useState(() => pdfShelf(open));
  const region = useRef<HTMLDivElement>(null);

  const show = useCallback((next: number) => {
    setChosen(next);
    setTouched(next);
  }, []);
  useSheetLinks(sheets, show, region);
  useEffect(() => shelf.clear, [shelf]);

  const shown = sheets.slice(at, at + (two ? 2 : 1));
  const step = two ? 2 : 1;
  const last = at + shown.length;
  const acts = {
    previous: at > 0 ? () => show(Math.max(at - step, 0)) : undefined,
    next: last < sheets.length ? () => show(last) : undefined,
    smaller: () => setZoom(smaller),
    larger: () => setZoom(larger),
    fit: () => setZoom("fit"),
    rotate: () => setTurns((known) => ({ ...known, [touched]: ((known[touched] ?? 0) + 1) % 4 })),
    twoPages: toggleTwo,
  };
  useDeskKeys({
    ArrowRight: acts.next,
    ArrowLeft: acts.previous,
    "+": acts.larger,
    "=": acts.larger,
    "-": acts.smaller,
    "0": () => setZoom(FULL_WIDTH),
    f: acts.fit,
    r: acts.rotate,
    s: acts.twoPages,
  });

  if (shown.length === 0) return <p className="p-6 text-surface dark:text-ink">{t("nothing")}</p>;
  const facts = { page: at + 1, last, pages: sheets.length };
  return (
    <div
      data-two-pages={two ? "" : undefined}
      className="flex h-full min-h-0 flex-col bg-viewer text-surface dark:text-ink"
    >
      <ViewerTools
        title={titleOf(shown)}
        pages={shown.length > 1 ? t("pagesShown", facts) : t("page", facts)}
        zoom={zoom}
        two={two}
        acts={acts}
      />
      <div className={`grid min-h-0 grow gap-2 px-3 pb-3 ${two ? "grid-cols-2" : "grid-cols-1"}`}>
        {shown.map((sheet, place) => (
          <div
            key={place}
            ref={place === 0 ? region : undefined}
            role="region"
            aria-label={t(place === 0 ? "document" : "second", { name: nameOf(sheet) })}
            tabIndex={0}
            onFocus={() => setTouched(at + place)}
            onPointerDown={() => setTouched(at + place)}
            className="[container-type:size] relative min-h-0 min-w-0 overflow-auto"
          >
            <SheetPicture
              sheet={sheet}
              name={nameOf(sheet)}
              zoom={zoom}
              turns={turns[at + place] ?? 0}
              watermark={watermark}
              shelf={shelf}
            />
          </div>
        ))}
      </div>
      <SheetStrip sheets={sheets} names={names} from={at} to={last} onShow={show} shelf={shelf} />
    </div>
  );
};
