"use client";

import { useState } from "react";

interface CopyTextProps {
  readonly text: string;
  /** Accessible name of the button, e.g. 复制流水号 / Copy serial number. */
  readonly label: string;
  readonly copied: string;
  /** The id of the number itself, for what refers to it. */
  readonly id?: string;
  /** Words, not a number. */
  readonly plain?: boolean;
}

/** A number in fixed-width figures, or words, copied with one tap. */
export const CopyText = ({ text, label, copied, id, plain = false }: CopyTextProps) => {
  const [done, setDone] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
    } catch {
      // Without the right to the clipboard the number can still be selected by hand.
      setDone(false);
    }
  };
  return (
    <span className="inline-flex items-center gap-1.5">
      <span id={id} className={plain ? "select-all" : "figures select-all"}>
        {text}
      </span>
      <button
        type="button"
        onClick={copy}
        aria-label={`${label} ${text}`}
        className="no-print inline-grid size-6 place-items-center rounded-sm text-primary max-md:-my-2.5 max-md:size-11 pointer-coarse:-my-2.5 pointer-coarse:size-11"
      >
        <svg
          aria-hidden
          width="15"
          height="15"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        >
          {done ? <path d="M4 13l5 5L20 6" /> : <path d="M9 9h11v11H9zM5 15H4V4h11v1" />}
        </svg>
      </button>
      <span role="status" className="sr-only">
        {done ? copied : ""}
      </span>
    </span>
  );
};
