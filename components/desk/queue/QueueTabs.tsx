import { Link } from "@/lib/i18n/navigation";

interface Tab {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly href: string;
}

interface QueueTabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
}

/** Views of one queue; which one is open stands in the URL. */
export const QueueTabs = ({ label, tabs, current }: QueueTabsProps) => (
  <nav aria-label={label} className="flex flex-wrap gap-1 border-b border-line">
    {tabs.map(({ key, label: name, count, href }) => (
      <Link
        key={key}
        href={href}
        aria-current={key === current ? "page" : undefined}
        className="-mb-px flex min-h-9 items-center gap-1.5 border-b-2 border-transparent px-3 text-sm text-muted no-underline hover:text-primary aria-[current=page]:border-primary aria-[current=page]:font-bold aria-[current=page]:text-ink"
      >
        {name}
        <span className="figures">{count}</span>
      </Link>
    ))}
  </nav>
);
