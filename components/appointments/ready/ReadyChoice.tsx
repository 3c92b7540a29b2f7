import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { inLanguage } from "@/lib/domain/text";
import { slotEnd } from "@/lib/domain/visit/slots";
import { formatDate } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type { AppointmentOfApplicant } from "@/lib/server/db/questions/applicant/appointments-of-applicant";

interface ReadyChoiceProps {
  /** Of one day, at least two. */
  readonly visits: readonly AppointmentOfApplicant[];
}

/** Whose originals: several of the family come on one day. */
export const ReadyChoice = ({ visits }: ReadyChoiceProps) => {
  const t = useTranslations("booking");
  const locale = useLocale();
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={t("ready.title")} lead={t("ready.choose")} />
      <ul className="grid gap-3">
        {[...visits]
          .sort((one, other) => one.start.localeCompare(other.start))
          .map(({ id, date, start, hall, application }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-(--radius) border border-line bg-surface p-4"
            >
              <span>
                <strong id={`visit-${id}`}>{application.fullName}</strong>
                <span className="block text-[0.9375rem] text-muted">
                  {`${formatDate(date, locale)} ${start}–${slotEnd(start)} · ${inLanguage(hall, locale)}`}
                </span>
              </span>
              <LinkButton href={paths.ready(application.id)} describedBy={`visit-${id}`}>
                {t("booked.ready")}
              </LinkButton>
            </li>
          ))}
      </ul>
    </div>
  );
};
