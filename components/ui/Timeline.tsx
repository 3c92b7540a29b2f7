import type { ReactNode } from "react";

export type TimelineState = "done" | "now" | "next" | "ended";

interface TimelineItem {
  readonly key: string;
  readonly title: string;
  readonly state: TimelineState;
  /** When, already formatted. */
  readonly at?: string;
  readonly detail?: ReactNode;
}

interface TimelineProps {
  readonly items: readonly TimelineItem[];
  /** The states in words, for those who do not see the dots. */
  readonly words: Record<TimelineState, string>;
}

const DOTS: Record<TimelineState, string> = {
  done: "border-success bg-success",
  now: "border-primary bg-primary ring-4 ring-primary-soft",
  next: "border-control bg-surface",
  ended: "border-danger bg-danger",
};

/** What has been done, what is now, what comes next. */
export const Timeline = ({ items, words }: TimelineProps) => (
  <ol>
    {items.map(({ key, title, state, at, detail }, index) => (
      <li
        key={key}
        aria-current={state === "now" ? "step" : undefined}
        className="relative pb-4 pl-7 last:pb-0"
      >
        {index < items.length - 1 ? (
          <span aria-hidden className="absolute top-5 -bottom-1.5 left-[0.46rem] w-0.5 bg-line" />
        ) : null}
        <span
          aria-hidden
          className={`absolute top-1.5 left-0.5 size-3.5 rounded-full border-2 ${DOTS[state]}`}
        />
        <p className={state === "next" ? "font-semibold text-muted" : "font-semibold"}>
          {title}
          <span className="sr-only"> ({words[state]})</span>
        </p>
        {at ? <p className="text-sm text-muted">{at}</p> : null}
        {detail ? <div className="text-sm text-muted">{detail}</div> : null}
      </li>
    ))}
  </ol>
);
