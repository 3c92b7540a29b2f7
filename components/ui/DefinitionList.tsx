import type { ReactNode } from "react";

export interface Definition {
  readonly key: string;
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** A link or a mark at the end of the row. */
  readonly action?: ReactNode;
  readonly tone?: "warning" | "danger";
}

interface DefinitionListProps {
  readonly items: readonly Definition[];
  readonly dense?: boolean;
}

const TONES = { warning: "bg-warning-soft", danger: "bg-danger-soft" } as const;

/** Names and values, one pair a row. */
export const DefinitionList = ({ items, dense = false }: DefinitionListProps) => (
  <dl className="divide-y divide-line">
    {items.map(({ key, term, value, action, tone }) => (
      <div
        key={key}
        className={`grid gap-x-4 gap-y-0.5 sm:grid-cols-[minmax(8rem,13rem)_1fr] ${dense ? "py-1.5" : "py-2.5"} ${tone ? `${TONES[tone]} px-2` : ""}`}
      >
        <dt className="text-sm text-muted">{term}</dt>
        <dd className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="min-w-0">{value}</span>
          {action ? <span>{action}</span> : null}
        </dd>
      </div>
    ))}
  </dl>
);
