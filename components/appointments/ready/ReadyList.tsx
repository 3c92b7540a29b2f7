"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { apiPaths } from "@/lib/paths";
import { PdfThumbnail } from "./PdfThumbnail";

interface Paper {
  readonly code: string;
  readonly name: string;
  /** What the person uploaded of it. */
  readonly pictures: readonly { readonly id: string; readonly pdf: boolean }[];
}

interface ReadyListProps {
  /** The name under which the device keeps the ticks. */
  readonly keptAs: string;
  readonly papers: readonly Paper[];
}

const CHANGED = "ready-list-changed";

/** A browser may refuse to keep anything; then the ticks last as long as the page. */
const inMemory = new Map<string, string>();
const read = (name: string): string => {
  try {
    return window.localStorage.getItem(name) ?? inMemory.get(name) ?? "";
  } catch {
    return inMemory.get(name) ?? "";
  }
};
const keep = (name: string, value: string): void => {
  inMemory.set(name, value);
  try {
    window.localStorage.setItem(name, value);
  } catch {
    // Kept in memory alone.
  }
  window.dispatchEvent(new Event(CHANGED));
};
const follow = (tell: () => void): (() => void) => {
  window.addEventListener(CHANGED, tell);
  window.addEventListener("storage", tell);
  return () => {
    window.removeEventListener(CHANGED, tell);
    window.removeEventListener("storage", tell);
  };
};

/** The originals with the person's own pictures; what is ticked stays on the device. Without script the boxes tick all the
 *  same and are forgotten with the page. */
export const ReadyList = ({ keptAs, papers }: ReadyListProps) => {
  const t = useTranslations("booking.ready");
  const kept = useSyncExternalStore(
    follow,
    () => read(keptAs),
    () => "",
  );
  const ticked = papers.map(({ code }) => code).filter((code) => kept.split(",").includes(code));
  const tick = (code: string, on: boolean): void =>
    keep(keptAs, (on ? [...ticked, code] : ticked.filter((each) => each !== code)).join(","));
  return (
    <>
      <ul className="grid gap-4">
        {papers.map(({ code, name, pictures }) => (
          <li key={code}>
            <Checkbox
              id={`ready-${code}`}
              label={name}
              checked={ticked.includes(code)}
              onChange={(event) => tick(code, event.target.checked)}
            />
            {pictures.length > 0 ? (
              <ul className="no-print mt-2 flex flex-wrap gap-2 pl-9" aria-label={t("own")}>
                {pictures.map(({ id, pdf }, at) => (
                  <li key={id}>
                    {pdf ? (
                      <PdfThumbnail id={id} name={name} />
                    ) : (
                      <img
                        src={apiPaths.file(id, { view: "1" })}
                        alt={t("page", { paper: name, page: at + 1 })}
                        loading="lazy"
                        className="h-24 w-auto min-w-17 rounded-sm border border-line bg-surface object-contain"
                      />
                    )}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="font-semibold">
          {ticked.length === papers.length
            ? t("allDone")
            : t("done", { done: ticked.length, all: papers.length })}
        </p>
        {ticked.length > 0 ? (
          <Button tone="quiet" size="sm" onClick={() => keep(keptAs, "")}>
            {t("clear")}
          </Button>
        ) : null}
      </div>
    </>
  );
};
