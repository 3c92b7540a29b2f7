import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/use-posting";
import { Card } from "@/components/ui/Card";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { Pill, type Tone } from "@/components/ui/Pill";
import { isKey } from "@/lib/i18n/known-key";
import { inLanguage } from "@/lib/domain/text";
import { slotEnd } from "@/lib/domain/visit/slots";
import type { AppointmentOfApplicant } from "@/lib/server/db/questions/applicant/appointments-of-applicant";
import { formatDate, formatMoment } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { CancelledNotice } from "./cancelling/CancelledNotice";
import { CancelForm } from "./cancelling/CancelForm";

interface AppointmentListProps {
  readonly appointments: readonly AppointmentOfApplicant[];
  readonly action: FormAction;
  /** One has just been cancelled: the last day to book again, or "ended" where the application ended with it. */
  readonly cancelled: string | undefined;
  /** So many at once. */
  readonly cancelledTogether: number;
}

const TONES: Readonly<Record<string, Tone>> = {
  BOOKED: "info",
  CHECKED_IN: "info",
  DONE: "success",
  NO_SHOW: "danger",
};

/** 预约查询/取消预约 (guide §1.3). */
export const AppointmentList = ({
  appointments,
  action,
  cancelled,
  cancelledTogether,
}: AppointmentListProps) => {
  const t = useTranslations("booking");
  const missed = useTranslations("noShows");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { booking, errors } = useMessages();
  const statusOf = (status: string): string => {
    const key = `statuses.${status}`;
    return isKey(t, key) ? t(key) : status;
  };
  const isTogether = (group: string | null): boolean =>
    group !== null &&
    appointments.filter(({ groupId, status }) => groupId === group && status === "BOOKED").length > 1;
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={t("list.title")} lead={t("list.lead")} />
      <p>
        <Link href={paths.noShows()} className="link inline-block min-h-6">
          {missed("title")}
        </Link>
      </p>
      {cancelled ? <CancelledNotice how={cancelled} n={cancelledTogether} /> : null}
      {appointments.length === 0 ? (
        <EmptyState
          title={t("list.emptyTitle")}
          action={<LinkButton href={paths.todo()}>{t("list.toTodo")}</LinkButton>}
        >
          {t("list.emptyBody")}
        </EmptyState>
      ) : null}
      <NextIntlClientProvider
        messages={{ booking: { cancel: booking.cancel }, errors: { refusals: errors.refusals } }}
      >
        {appointments.map(
          ({
            id,
            number,
            status,
            date,
            start,
            cancelBy,
            cancellable,
            bookAgainUntil,
            groupId,
            hall,
            application,
          }) => (
            <Card
              key={id}
              title={`${formatDate(date, locale)} ${start}–${slotEnd(start)}`}
              titleId={`appointment-${number}`}
              accent={status === "BOOKED"}
              aside={<Pill tone={TONES[status] ?? "neutral"}>{statusOf(status)}</Pill>}
            >
              <DefinitionList
                dense
                items={[
                  { key: "hall", term: t("fields.hallId"), value: inLanguage(hall, locale) },
                  {
                    key: "number",
                    term: t("number"),
                    value: (
                      <span id={`number-${id}`} className="figures">
                        {number}
                      </span>
                    ),
                  },
                  {
                    key: "name",
                    term: t("applicant"),
                    value: application.type
                      ? `${application.fullName} · ${words(`types.${application.type}`)}`
                      : application.fullName,
                  },
                  {
                    key: "serial",
                    term: t("serial"),
                    value: <span className="figures">{application.serial}</span>,
                  },
                  ...(status === "BOOKED"
                    ? [{ key: "by", term: t("cancelBy"), value: formatMoment(cancelBy, locale) }]
                    : []),
                ]}
              />
              {status === "BOOKED" ? (
                <div className="mt-4 flex flex-wrap items-start gap-3">
                  <LinkButton href={paths.booked(application.id)} size="sm" tone="quiet">
                    {t("list.view")}
                  </LinkButton>
                  {cancellable ? (
                    <CancelForm
                      appointmentId={id}
                      numberId={`number-${id}`}
                      bookAgainUntil={bookAgainUntil}
                      action={action}
                      {...(isTogether(groupId) ? { whom: { kind: "one", name: application.fullName } } : {})}
                    />
                  ) : (
                    <p className="text-sm text-muted">{t("list.tooLate")}</p>
                  )}
                </div>
              ) : null}
            </Card>
          ),
        )}
      </NextIntlClientProvider>
    </div>
  );
};
