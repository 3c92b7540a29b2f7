import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { formatInstant } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";

interface HistoryProps {
  readonly events: ApplicationView["events"];
}

/** Moves between officers are no news to the applicant. */
const INTERNAL: readonly string[] = ["release"];

/** 办理记录: every step with its time, the latest first. */
export const History = ({ events }: HistoryProps) => {
  const t = useTranslations("application.overview");
  const words = useTranslations("states.events");
  const locale = useLocale();
  const shown = events.filter(({ event }) => !INTERNAL.includes(event)).toReversed();
  return (
    <Card title={t("history")} titleId="history">
      {shown.length === 0 ? (
        <p className="text-muted">{t("noHistory")}</p>
      ) : (
        <ol className="divide-y divide-line">
          {shown.map(({ event, at, data }) => (
            <li key={`${event} ${at.getTime()}`} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>
                {words(event)}
                {typeof data.renewedAs === "string" ? (
                  <Link href={paths.search(data.renewedAs)} className="link block">
                    {t("renewedAs", { serial: data.renewedAs })}
                  </Link>
                ) : null}
              </span>
              <time dateTime={at.toISOString()} className="text-sm text-muted">
                {formatInstant(at, locale)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
};
