import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** A permit whose holder was reminded and has not come; days formatted. */
export interface UncollectedRow {
  readonly serial: string;
  readonly fullName: string;
  readonly since: string;
  readonly collectBy: string;
}

interface UncollectedPermitsProps {
  readonly permits: readonly UncollectedRow[];
  readonly place: string | undefined;
}

/** Whom the window should call before their permits go back; nothing when nobody keeps it waiting. */
export const UncollectedPermits = ({ permits, place }: UncollectedPermitsProps) => {
  const t = useTranslations("hall.counter");
  if (permits.length === 0) return null;
  return (
    <section aria-labelledby="uncollected" className="grid gap-1">
      <h3 id="uncollected" className="text-sm font-bold">
        {t("overdueTitle")} <span className="figures font-normal text-muted">{permits.length}</span>
      </h3>
      <p className="text-xs text-muted">{t("overdueLead")}</p>
      <ul className="grid gap-1">
        {permits.map(({ serial, fullName, since, collectBy }) => (
          <li key={serial}>
            <Link href={paths.counter({ permit: serial, ...(place ? { place } : {}) })} className="link py-1">
              {fullName} <span className="figures">{serial}</span>
            </Link>{" "}
            <span className="text-muted">{t("since", { date: since })}</span>{" "}
            <strong>{t("collectBy", { date: collectBy })}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
};
