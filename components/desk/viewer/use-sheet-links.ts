import { type RefObject, useLayoutEffect, useRef } from "react";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import type { Sheet } from "./sheets";

/** Links marked `data-file` open their file in the viewer; without script, or with a modifier key, they stay links. `d` leads from a row to the document that shows it, `b` back to the row. */
export const useSheetLinks = (
  sheets: readonly Sheet[],
  show: (at: number) => void,
  viewer: RefObject<HTMLElement | null>,
): void => {
  useLayoutEffect(() => {
    const onClick = (event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
      const fileId = event.target.closest<HTMLElement>("a[data-file]")?.dataset.file;
      const at = sheets.findIndex((sheet) => sheet.fileId === fileId);
      if (at < 0) return;
      event.preventDefault();
      show(at);
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [sheets, show]);

  const leftFrom = useRef<HTMLElement>(null);
  useDeskKeys({
    d: () => {
      const from = document.activeElement;
      const slot = from?.closest<HTMLElement>("[data-shown-by]")?.dataset.shownBy;
      const at = sheets.findIndex((sheet) => sheet.slot === slot);
      if (at < 0 || !(from instanceof HTMLElement)) return;
      leftFrom.current = from;
      show(at);
      viewer.current?.focus();
    },
    b: () => leftFrom.current?.focus(),
  });
};
