import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import { type Due, DuePill } from "@/components/desk/kit/DuePill";

export interface QueueEntry {
  readonly id: string;
  readonly href: string;
  readonly fullName: string;
  readonly serial: string;
  /** The kind of application in words. */
  readonly type: string;
  readonly nationality: string;
  readonly round: number;
  /** Shanghai time of the submission, formatted. */
  readonly submittedAt: string;
  readonly due: Due | undefined;
}

interface CaseQueueProps {
  readonly label: string;
  readonly entries: readonly QueueEntry[];
  readonly currentId: string;
}

/** The work beside the open case: what is due first stands on top. */
export const CaseQueue = ({ label, entries, currentId }: CaseQueueProps) => {
  const t = useTranslations("officer.queue");
  return (
    <nav
      aria-label={label}
      className="relative overflow-y-auto border-r border-line bg-surface max-xl:hidden"
    >
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
