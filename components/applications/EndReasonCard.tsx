import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { isKey } from "@/lib/i18n/known-key";
import { inLanguage } from "@/lib/domain/text";
import { formatDate } from "@/lib/i18n/dates";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { endReasonOf, type EventCodes } from "./end-reason";

interface EndReasonCardProps {
  readonly application: Pick<ApplicationView, "state" | "events">;
}

/** Why an application ended without a permit: the deadline that passed, or the reason and the words the officer gave. */
export const EndReasonCard = ({ application }: EndReasonCardProps) => {
  const t = useTranslations("application");
  const states = useTranslations("states");
  const review = useTranslations("review");
  const locale = useLocale();
  const ended = endReasonOf(application.state, application.events);
  if (!ended) return null;
  const { codes, note, lapsed, endedWithVisit } = ended;
  const wordsOf = ({ group, code }: EventCodes): string => {
    const key = `${group}.${code}`;
    return isKey(review, key) ? review(key) : code;
  };
  const lapsedIn = `lapsed.${lapsed?.from}`;
  return (
    <Card title={t("overview.endReason")} titleId="end-reason">
      {lapsed && isKey(states, lapsedIn) ? (
        <p>{states(lapsedIn, { date: formatDate(lapsed.dueOn, locale) })}</p>
      ) : null}
      {endedWithVisit ? (
        <p>{states("endedWithVisit", { date: formatDate(endedWithVisit, locale) })}</p>
      ) : null}
      {codes ? <p>{wordsOf(codes)}</p> : null}
      {note ? (
        <div className="mt-3">
          <p className="text-sm text-muted">{t("overview.officerNote")}</p>
          <p className="whitespace-pre-line">{inLanguage(note, locale)}</p>
        </div>
      ) : null}
    </Card>
  );
};
