"use client";

import { useEffect, useRef } from "react";

export interface SummaryItem {
  /** Id of the control the error is about. */
  readonly id: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly items: readonly SummaryItem[];
  /** Changes with each try (e.g. the action's state), so that the same errors are announced again. */
  readonly attempt?: unknown;
}

/** What is wrong, at the top, focused as it appears; each line leads to its control. Shows nothing when all is well. */
export const ErrorSummary = ({ title, items, attempt }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  const wrong = items.map(({ id, message }) => `${id} ${message}`).join("\n");
  useEffect(() => {
    if (wrong) box.current?.focus();
  }, [wrong, attempt]);
  if (items.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="rounded-(--radius) border-2 border-danger bg-surface p-4"
    >
      <h2 id="error-summary-title" className="font-bold text-danger">
        {title}
      </h2>
      <ul className="mt-2 grid gap-1">
        {items.map(({ id, message }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-block py-0.5 font-semibold text-danger underline underline-offset-4"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
