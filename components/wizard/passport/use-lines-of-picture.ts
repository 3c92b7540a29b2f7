"use client";

import { useEffect, useRef, useState } from "react";

type Lines = readonly [string, string];

/** Where a reading stands: none, so many per cent of a step, or without lines, because there were none to be seen
 *  (`unread`) or because the reader could not be fetched (`away`). */
export type PictureReading =
  { readonly kind: "none" | "unread" | "away" } | { readonly kind: "reading"; readonly percent: number };

/** Reads the lines off one picture at a time; the next one, or a cancel, ends the reading before it. */
export const useLinesOfPicture = (onLines: (lines: Lines) => void) => {
  const [reading, setReading] = useState<PictureReading>({ kind: "none" });
  const current = useRef<AbortController>(undefined);
  const cancel = (): void => {
    current.current?.abort();
    setReading({ kind: "none" });
  };
  useEffect(() => () => current.current?.abort(), []);
  const read = async (file: File): Promise<void> => {
    current.current?.abort();
    const own = new AbortController();
    current.current = own;
    const tell = (state: PictureReading): void => {
      if (!own.signal.aborted) setReading(state);
    };
    tell({ kind: "reading", percent: 0 });
    try {
      const { readLines } = await import("./read-lines");
      const lines = await readLines(file, own.signal, (percent) => tell({ kind: "reading", percent }));
      if (own.signal.aborted) return;
      tell({ kind: lines ? "none" : "unread" });
      if (lines) onLines(lines);
    } catch {
      tell({ kind: "away" });
    }
  };
  return { reading, read, cancel };
};
