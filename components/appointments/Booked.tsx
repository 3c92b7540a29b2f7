import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/use-posting";
import { Card } from "@/components/ui/Card";
import { CopyText } from "@/components/ui/CopyText";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { inLanguage } from "@/lib/domain/text";
import { documentSlotsOf, originalOf, requiredDocuments } from "@/lib/domain/form/papers";
import type { DocumentSlot } from "@/lib/domain/vocabulary";
import { formOfCase } from "@/lib/domain/types/known-types";
import { slotEnd, visitWindow } from "@/lib/domain/visit/slots";
import { shanghaiInstant, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type {
  ApplicationView,
  AppointmentView,
} from "@/lib/server/db/questions/applicant/application-for-applicant";
import { formatDate, formatMoment } from "@/lib/i18n/dates";
import { apiPaths, paths } from "@/lib/paths";
import { calendarFile } from "./calendar-file";
import { CancelForm } from "./CancelForm";
import { CorrectionList } from "./CorrectionList";

interface BookedProps {
  readonly application: ApplicationView;
  readonly appointment: AppointmentView;
  readonly today: string;
  readonly action: FormAction;
}

/** When, where, what to bring, and until when it can be cancelled (agreement V and VI). */
export const Booked = ({ application, appointment, today, action }: BookedProps) => {
  const t = useTranslations("booking");
  const documents = useTranslations("documents.slots");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { booking, errors } = useMessages();
  const { id, number, date, start, hall, cancelBy, cancellable, bookAgainUntil, bookedAt } = appointment;
  const [hallName, address] = [inLanguage(hall.name, locale), inLanguage(hall.address, locale)];
  const when = `${formatDate(date, locale)} ${start}–${slotEnd(start)}`;
  const method = application.delivery?.method;
  const entry = calendarFile({
    number,
    starts: shanghaiInstant(date, start),
    ends: shanghaiInstant(date, slotEnd(start)),
    bookedAt,
    title: t("booked.entry", { number }),
    place: `${hallName} ${address}`,
  });
  const form = formOfCase(application);
  const required = requiredDocuments(form, application.answers, today);
  const isTranslation = (slot: DocumentSlot): boolean =>
    originalOf(form, slot) !== undefined && application.files.some((file) => file.slot === slot);
  const toBring = documentSlotsOf(form).filter((slot) => required.includes(slot) || isTranslation(slot));
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={t("booked.title")} over={words(`types.${application.type}`)} />
      <Notice tone="success" title={when}>
        {t("booked.checkIn", { time: shanghaiTime(visitWindow(date, start).opens), end: slotEnd(start) })}
      </Notice>
      <Card title={t("information")} titleId="information">
        <DefinitionList
          items={[
            {
              key: "number",
              term: t("number"),
              value: (
                <CopyText
                  id={`number-${id}`}
                  text={number}
                  label={t("booked.copy")}
                  copied={t("booked.copied")}
                />
              ),
            },
            { key: "hall", term: t("fields.hallId"), value: hallName },
            { key: "address", term: t("booked.address"), value: address },
            { key: "date", term: t("fields.date"), value: formatDate(date, locale) },
            { key: "time", term: t("fields.start"), value: `${start}–${slotEnd(start)}` },
            { key: "by", term: t("cancelBy"), value: formatMoment(cancelBy, locale) },
            ...(method
              ? [{ key: "method", term: t("fields.delivery"), value: t(`methods.${method}.label`) }]
              : []),
            {
              key: "serial",
              term: t("serial"),
              value: <span className="figures">{application.serial}</span>,
            },
          ]}
        />
        <p className="no-print mt-4">
          <a href={entry} download={`${number}.ics`} className="link inline-block min-h-6">
            {t("booked.calendar")}
          </a>
        </p>
      </Card>
      <CorrectionList application={application} />
      <Card title={t("booked.bringTitle")} titleId="bring">
        <p className="mb-2 text-[0.9375rem] text-muted">{t("booked.bringLead")}</p>
        <ul className="grid list-disc gap-1 pl-5">
          <li>
            <a href={apiPaths.document(application.id, "application-form")} className="link" download>
              {t("booked.form")}
            </a>
          </li>
          {toBring.map((slot) => (
            <li key={slot}>{documents(`${slot}.long`)}</li>
          ))}
        </ul>
      </Card>
      <div className="flex flex-wrap items-start gap-3">
        <LinkButton href={paths.application(application.id)}>{t("booked.view")}</LinkButton>
        <NextIntlClientProvider
          messages={{ booking: { cancel: booking.cancel }, errors: { refusals: errors.refusals } }}
        >
          {cancellable ? (
            <LinkButton href={paths.reschedule(application.id)} tone="quiet">
              {t("moving.open")}
            </LinkButton>
          ) : null}
          {cancellable ? (
            <CancelForm
              appointmentId={id}
              numberId={`number-${id}`}
              bookAgainUntil={bookAgainUntil}
              action={action}
            />
          ) : null}
        </NextIntlClientProvider>
      </div>
      {cancellable ? null : <p className="text-sm text-muted">{t("list.tooLate")}</p>}
    </div>
  );
};
