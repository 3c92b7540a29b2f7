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

const LOOKS: Record<TimelineState, string> = {
  done: "step step-done",
  now: "step step-now",
  next: "step",
  ended: "step step-ended",
};

/** What has been done, what is now, what comes next. */
export const Timeline = ({ items, words }: TimelineProps) => (
  <ol>
    {items.map(({ key, title, state, at, detail }) => (
      <li key={key} aria-current={state === "now" ? "step" : undefined} className={LOOKS[state]}>
        <p className={state === "next" ? "font-semibold text-muted" : "font-semibold"}>
          {title}
          <span className="sr-only">{` (${words[state]})`}</span>
        </p>
        {at ? <p className="text-sm text-muted">{at}</p> : null}
        {detail ? <div className="text-sm text-muted">{detail}</div> : null}
      </li>
    ))}
  </ol>
);
