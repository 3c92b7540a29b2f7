import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { formatInstant } from "@/lib/i18n/dates";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";

interface ReadingsProps {
  readonly readings: ApplicationView["readings"];
}

const ACTIONS = ["readCase", "readFile", "readDocument", "revealPassport"] as const;

/** Which officer looked at the case, at what, and when; the latest first. */
export const Readings = ({ readings }: ReadingsProps) => {
  const t = useTranslations("application.overview");
  const locale = useLocale();
  const actionOf = (code: string): string => {
    const known = ACTIONS.find((action) => action === code);
    return known ? t(`readingActions.${known}`) : code;
  };
  return (
    <Card title={t("readers")} titleId="readers">
      <p className="text-sm text-muted">{t("readersNote")}</p>
      {readings.length === 0 ? (
        <p className="mt-2">{t("noReaders")}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {readings.map(({ at, officer, staffNo, action }) => (
            <li
              key={`${at.getTime()} ${action} ${staffNo}`}
              className="flex flex-wrap justify-between gap-x-4 py-2"
            >
              <span>
                {t("reader", { name: officer, staffNo })} · {actionOf(action)}
              </span>
              <time dateTime={at.toISOString()} className="text-sm text-muted">
                {formatInstant(at, locale)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
