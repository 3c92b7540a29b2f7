import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { LOOK_REASONS, LOOKS } from "@/lib/domain/case/looks";
import { formatInstant } from "@/lib/i18n/dates";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";

interface ReadingsProps {
  readonly readings: ApplicationView["readings"];
}

/** Which officer looked at the case, at what, when and why; the latest first. */
export const Readings = ({ readings }: ReadingsProps) => {
  const t = useTranslations("application.overview");
  const locale = useLocale();
  const actionOf = (code: string): string => {
    const known = LOOKS.find((action) => action === code);
    return known ? t(`readingActions.${known}`) : code;
  };
  const reasonsOf = (codes: readonly string[]): string =>
    LOOK_REASONS.filter((reason) => codes.includes(reason))
      .map((reason) => t(`readingReasons.${reason}`))
      .join(" · ");
  return (
    <Card title={t("readers")} titleId="readers">
      <p className="text-sm text-muted">{t("readersNote")}</p>
      {readings.length === 0 ? (
        <p className="mt-2">{t("noReaders")}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {readings.map(({ id, at, officer, staffNo, action, reasons, words }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>
                {t("reader", { name: officer, staffNo })} · {actionOf(action)}
              </span>
              <time dateTime={at.toISOString()} className="text-sm text-muted">
                {formatInstant(at, locale)}
              </time>
              {reasons.length > 0 ? (
                <span className="basis-full text-sm text-muted">
                  {t("readingReason", { reason: reasonsOf(reasons) })}
                </span>
              ) : null}
              {words ? <span className="basis-full text-sm">{t("readingWords", { words })}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
