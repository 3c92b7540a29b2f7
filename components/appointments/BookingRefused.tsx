import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { formatDate } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type { BookingObstacle } from "@/lib/server/db/questions/applicant/booking-obstacle";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

interface BookingRefusedProps {
  readonly applicationId: string;
  readonly obstacle: BookingObstacle;
  /** What is refused. */
  readonly title: string;
}

/** Who cannot book today learns it, and why, before reading eight articles and choosing a place. */
export const BookingRefused = ({ applicationId, obstacle: { code, data }, title }: BookingRefusedProps) => {
  const t = useTranslations("booking");
  const refusals = useTranslations("errors.refusals");
  const locale = useLocale();
  const words = { ...data, date: data.date ? formatDate(String(data.date), locale) : "" };
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={title} />
      <Notice tone="danger" title={refusals(`${code}.title`, words)}>
        <PhoneNumbers>{refusals(`${code}.body`, words)}</PhoneNumbers>
      </Notice>
      <div className="flex flex-wrap gap-3 *:max-sm:w-full">
        {code === "correctionOpen" ? (
          <LinkButton href={paths.supplement(applicationId)}>
            {t("correct", { count: Number(data.count) })}
          </LinkButton>
        ) : null}
        {code === "bookingSuspended" ? (
          <LinkButton href={paths.noShows()} tone="quiet">
            {t("toNoShows")}
          </LinkButton>
        ) : null}
        <LinkButton href={paths.application(applicationId)} tone="quiet">
          {t("booked.view")}
        </LinkButton>
      </div>
    </div>
  );
};
