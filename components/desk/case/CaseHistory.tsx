import { useTranslations } from "next-intl";
import type { LifecycleEvent } from "@/lib/domain/case/lifecycle";

export interface HistoryLine {
  readonly key: string;
  /** Shanghai time, formatted. */
  readonly at: string;
  readonly event: LifecycleEvent;
  /** Name of the officer, or who else acted. */
  readonly by: string;
  readonly note?: string;
}

/** What happened to the case, the latest first. */
export const CaseHistory = ({ lines }: { readonly lines: readonly HistoryLine[] }) => {
  const t = useTranslations("officer.history");
  const events = useTranslations("states.events");
  return (
    <section aria-labelledby="group-history">
      <h2 id="group-history" className="sticky top-0 z-1 bg-surface px-3 pt-3 pb-1 font-bold">
        {t("title")}
      </h2>
      <ol className="px-3 pb-4">
        {lines.map(({ key, at, event, by, note }) => (
          <li key={key} className="flex flex-wrap gap-x-3 border-b border-line py-1">
            <time className="figures text-muted">{at}</time>
            <span className="font-semibold">{events.has(event) ? events(event) : event}</span>
            <span className="text-muted">{by}</span>
            {note ? <span className="basis-full">{note}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  );
};
