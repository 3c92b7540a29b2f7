import { useEffect } from "react";
import type { Sheet } from "./sheets";

/** Links marked `data-file` open their file in the viewer; without script, or with a modifier key, they stay links. */
export const useSheetLinks = (sheets: readonly Sheet[], show: (at: number) => void): void => {
  useEffect(() => {
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
};
