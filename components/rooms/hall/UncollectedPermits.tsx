import { useTranslations } from "next-intl";
import { QueuePages } from "@/components/desk/queue/QueuePages";
import type { UncollectedPermits as UncollectedFound } from "@/lib/server/db/questions/officer/uncollected-permits";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export interface UncollectedList extends UncollectedFound {
  /** Not its first page. */
  readonly goesOn: boolean;
}

interface UncollectedPermitsProps {
  readonly permits: UncollectedList;
  readonly place: string | undefined;
}

/** Whom the window should call before their permits go back; nothing when nobody keeps it waiting. */
export const UncollectedPermits = ({ permits, place }: UncollectedPermitsProps) => {
  const t = useTranslations("hall.counter");
  const { rows, count, next, goesOn } = permits;
  if (rows.length === 0 && !goesOn) return null;
  const at = place ? { place } : {};
  return (
    <section aria-labelledby="uncollected" className="grid gap-1">
      <h3 id="uncollected" className="text-sm font-bold">
        {t("overdueTitle")} <span className="figures font-normal text-muted">{count}</span>
      </h3>
      <p className="text-xs text-muted">{t("overdueLead")}</p>
      <ul className="grid gap-1">
        {rows.map(({ serial, fullName, since, collectBy }) => (
          <li key={serial}>
            <Link href={paths.counter({ permit: serial, ...at })} className="link py-1">
              {fullName} <span className="figures">{serial}</span>
            </Link>{" "}
            <span className="text-muted">{t("since", { date: since })}</span>{" "}
            <strong>{t("collectBy", { date: collectBy })}</strong>
          </li>
        ))}
      </ul>
      <QueuePages
        label={t("overdueTitle")}
        next={next && paths.counter({ ...at, uncollected: next })}
        first={goesOn ? paths.counter(at) : undefined}
      />
    </section>
  );
};
