"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { CaseKeys } from "@/components/desk/case/CaseKeys";
import { Link } from "@/lib/i18n/navigation";
import { type QueueBeside, type ReadEntries, useLiveEntries } from "./use-live-entries";
import { DuePill } from "@/components/desk/kit/DuePill";

interface CaseQueueProps extends Omit<QueueBeside, "language"> {
  readonly label: string;
  /** As the page was drawn. */
  readonly drawn: ReadEntries;
  readonly currentId: string;
}

/** The work beside the open case, which updates by itself: what is due first stands on top; `j` and `k` walk through it. */
export const CaseQueue = ({ label, drawn, currentId, desk, show }: CaseQueueProps) => {
  const t = useTranslations("officer.queue");
  const language = useLocale();
  const { entries, readAt, connection, readNow } = useLiveEntries({ desk, show, language }, drawn);
  const at = entries.findIndex((entry) => entry.id === currentId);
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    readNow();
  };
  return (
    <nav
      aria-label={label}
      className="relative overflow-y-auto border-r border-line bg-surface max-xl:hidden"
    >
      <CaseKeys previous={entries[at - 1]?.href} next={entries[at + 1]?.href} />
      <p className="flex flex-wrap gap-x-2 border-b border-line px-3 py-1.5 text-xs text-muted">
        <span className={connection === "away" ? "text-warning" : undefined}>
          {t(`live.${connection}`, { time: readAt })}
        </span>
        <a href="" onClick={onClick} className="link">
          {t("live.refresh")}
        </a>
      </p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link
              href={entry.href}
              aria-current={entry.id === currentId ? "page" : undefined}
              className="block border-b border-l-3 border-line border-l-transparent px-3 py-2 text-ink no-underline hover:bg-ground aria-[current=page]:border-l-primary aria-[current=page]:bg-primary-soft"
            >
              <span className="flex flex-wrap items-center justify-between gap-x-2 gap-y-0.5">
                <span className="text-sm font-bold">{entry.fullName || entry.serial}</span>
                <DuePill due={entry.due} />
              </span>
              <span className="mt-0.5 block text-xs text-muted">
                <span className="figures">{entry.serial}</span> · {entry.type}
                {entry.nationality ? ` · ${entry.nationality}` : null}
                {entry.round > 1 ? ` · ${t("round", { round: entry.round })}` : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {entries.length === 0 ? <p className="p-4 text-sm text-muted">{t("nothingElse")}</p> : null}
    </nav>
  );
};
