import type { ReactNode } from "react";

interface PageHeaderProps {
  readonly title: string;
  /** A short line above the title, e.g. type and serial number. */
  readonly over?: ReactNode;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
}

/** The page's one h1. */
export const PageHeader = ({ title, over, lead, aside }: PageHeaderProps) => (
  <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
    <div className="min-w-0">
      {over ? <div className="text-sm text-muted">{over}</div> : null}
      <h1 className="text-2xl leading-snug font-bold tracking-tight">{title}</h1>
      {lead ? <div className="mt-1 max-w-prose text-muted">{lead}</div> : null}
    </div>
    {aside}
  </header>
);
