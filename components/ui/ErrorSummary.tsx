"use client";

import { useEffect, useId, useRef } from "react";

interface SummaryItem {
  /** Id of the control the error is about. */
  readonly id: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly items: readonly SummaryItem[];
  /** Changes with each try (e.g. the action's state), so that the same errors are announced again. */
  readonly attempt?: unknown;
  /** For the officers' desks, where room is scarce. */
  readonly dense?: boolean;
  /** One after the other instead of a line each, and never more than a few lines: what it is about stays in sight. */
  readonly run?: boolean;
}

const RUN = "mt-1 flex max-h-24 flex-wrap gap-x-4 overflow-y-auto";

/** What is wrong, at the top, focused as it appears; each line leads to its control and goes when that is answered,
 *  without moving the focus; so do its words while it is mended. Shows nothing when all is well. */
export const ErrorSummary = ({ title, items, attempt, dense = false, run = false }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  const told = useRef<{ attempt: unknown; lines: ReadonlySet<string> }>({
    attempt: undefined,
    lines: new Set(),
  });
  const titleId = useId();
  const wrong = items.map(({ id }) => id).join("\n");
  useEffect(() => {
    const lines = wrong ? wrong.split("\n") : [];
    const { attempt: before, lines: seen } = told.current;
    // A line that went and comes back while somebody types must not take the focus from them.
    const known = before === attempt ? seen : new Set<string>();
    if (lines.some((line) => !known.has(line))) box.current?.focus();
    told.current = { attempt, lines: new Set([...known, ...lines]) };
  }, [wrong, attempt]);
  if (items.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={titleId}
      className={`rounded-(--radius) border-2 border-danger bg-surface ${dense ? "p-2 text-sm" : "p-4"}`}
    >
      <h2 id={titleId} className="font-bold text-danger">
        {title}
      </h2>
      <ul className={run ? RUN : dense ? "mt-1" : "mt-2 grid gap-1"}>
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
