import { useLocale, useTranslations } from "next-intl";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { Card } from "@/components/ui/Card";
import { LOOK_REASONS, LOOKS } from "@/lib/domain/case/looks";
import { formatInstant } from "@/lib/i18n/dates";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";

interface ReadingsProps {
  readonly readings: ApplicationView["readings"];
}

interface Group {
  readonly id: string;
  /** The latest look. */
  readonly at: Date;
  readonly officer: string;
  readonly staffNo: string;
  readonly actions: string[];
  count: number;
  readonly reasons: string[];
  readonly words: string[];
}

const union = (into: string[], more: readonly string[]): void => {
  for (const each of more) if (each && !into.includes(each)) into.push(each);
};

/** One entry an officer and day, in the order given (the latest first): opening a case leaves many lines of one minute. */
const grouped = (readings: ReadingsProps["readings"]): Group[] => {
  const groups = new Map<string, Group>();
  for (const { id, at, officer, staffNo, action, reasons, words } of readings) {
    const key = `${staffNo} ${shanghaiDate(at)}`;
    const group = groups.get(key) ?? {
      id,
      at,
      officer,
      staffNo,
      actions: [],
      count: 0,
      reasons: [],
      words: [],
    };
    group.count += 1;
    union(group.actions, [action]);
    union(group.reasons, reasons);
    union(group.words, [words]);
    groups.set(key, group);
  }
  return [...groups.values()];
};

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
          {grouped(readings).map(({ id, at, officer, staffNo, actions, count, reasons, words }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>
                {t("reader", { name: officer, staffNo })} · {actions.map(actionOf).join(t("and"))}
                {count > 1 ? ` · ${t("times", { count })}` : ""}
              </span>
              <time dateTime={at.toISOString()} className="text-sm text-muted">
                {formatInstant(at, locale)}
              </time>
              {reasons.length > 0 ? (
                <span className="basis-full text-sm text-muted">
                  {t("readingReason", { reason: reasonsOf(reasons) })}
                </span>
              ) : null}
              {words.map((each) => (
                <span key={each} className="basis-full text-sm">
                  {t("readingWords", { words: each })}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
