import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { CopyText } from "@/components/ui/CopyText";
import { type Definition, DefinitionList } from "@/components/ui/DefinitionList";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { PrintButton } from "@/components/ui/PrintButton";
import { QrCode } from "@/components/ui/QrCode";
import type { FormAction } from "@/components/ui/use-posting";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { toBring } from "@/lib/domain/form/to-bring";
import { inLanguage } from "@/lib/domain/text";
import { formOfCase } from "@/lib/domain/types/known-types";
import { slotEnd, visitWindow } from "@/lib/domain/visit/slots";
import { formatDate, formatMoment } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import { apiPaths, paths } from "@/lib/paths";
import type {
  ApplicationView,
  AppointmentView,
} from "@/lib/server/db/questions/applicant/application-for-applicant";
import { type BookedMember, BookedTogether, CodesTogether } from "./BookedTogether";
import { CancelForm } from "./cancelling/CancelForm";
import { CancelTogether } from "./cancelling/CancelTogether";
import { WayToHall } from "./choosing/WayToHall";
import { CorrectionList } from "./CorrectionList";

interface BookedProps {
  readonly application: ApplicationView;
  readonly appointment: AppointmentView;
  /** What the kiosk reads. */
  readonly code: string;
  /** Where the visit is cancelled without a sign-in. */
  readonly cancelLink: string;
  /** Who was booked together and still comes, this one among them; none: it was booked alone. */
  readonly members: readonly BookedMember[];
  /** It was just moved here from another time. */
  readonly moved?: boolean;
  readonly action: FormAction;
}

/** 预约单: when, where, what to bring, and until when it can be moved or cancelled (agreement V and VI). Prints as a slip. */
export const Booked = (props: BookedProps) => {
  const { application, appointment, code, cancelLink, members, moved = false, action } = props;
  const t = useTranslations("booking");
  const documents = useTranslations("documents.slots");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { booking, errors } = useMessages();
  const { id, number, date, start, hall, cancelBy, cancellable, bookAgainUntil } = appointment;
  const when = `${formatDate(date, locale)} ${start}–${slotEnd(start)}`;
  const method = application.delivery?.method;
  const travel = inLanguage(hall.travel, locale);
  const papers = toBring({ ...application, form: formOfCase(application) }, date);
  const optional = (key: string, term: string, value: string | undefined): Definition[] =>
    value ? [{ key, term, value }] : [];
  return (
    <div
      // A family's hours and codes take the room of larger letters on the one sheet.
      className={`grid max-w-3xl gap-5 print:max-w-none print:gap-2 ${members.length > 0 ? "print:[zoom:0.75]" : "print:[zoom:0.9]"}`}
    >
      <PageHeader
        title={t(moved ? "moving.done" : "booked.title")}
        over={words(`types.${application.type}`)}
        aside={<PrintButton label={t("booked.print")} />}
      />
      <Notice tone="success" title={t("booked.when", { when })}>
        {moved ? <p>{t("moving.doneBody")}</p> : null}
        {t("booked.checkIn", { time: shanghaiTime(visitWindow(date, start).opens), end: slotEnd(start) })}
      </Notice>
      {members.length > 0 ? <BookedTogether members={members} shown={application.id} /> : null}
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
            { key: "name", term: t("applicant"), value: application.fullName },
            { key: "hall", term: t("fields.hallId"), value: inLanguage(hall.name, locale) },
            {
              key: "address",
              term: t("booked.address"),
              value: (
                <CopyText
                  plain
                  text={inLanguage(hall.address, locale)}
                  label={t("choose.copyAddress")}
                  copied={t("choose.addressCopied")}
                />
              ),
            },
            ...optional("travel", t("booked.travel"), travel),
            { key: "date", term: t("fields.date"), value: formatDate(date, locale) },
            { key: "time", term: t("fields.start"), value: `${start}–${slotEnd(start)}` },
            { key: "by", term: t("cancelBy"), value: formatMoment(cancelBy, locale) },
            ...optional("method", t("fields.delivery"), method && t(`methods.${method}.label`)),
            {
              key: "serial",
              term: t("serial"),
              value: <span className="figures">{application.serial}</span>,
            },
          ]}
        />
        {hall.way ? <WayToHall way={hall.way} /> : null}
        <ul className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <a
              href={apiPaths.document(application.id, "slip")}
              className="link inline-block min-h-6"
              download
            >
              {t("booked.slip")}
            </a>
          </li>
          <li>
            <a href={apiPaths.calendarEntry(id)} className="link inline-block min-h-6" download>
              {t("booked.calendar")}
            </a>
          </li>
        </ul>
      </Card>
      <Card title={t("booked.scanTitle")} titleId="scan">
        {members.length > 0 ? (
          <CodesTogether members={members} />
        ) : (
          <div className="flex flex-wrap items-center gap-4">
            <QrCode text={code} label={t("booked.scanLabel", { number })} className="w-52 print:w-32" />
            <p className="min-w-[min(12rem,100%)] flex-1">{t("booked.scan")}</p>
          </div>
        )}
      </Card>
      <CorrectionList application={application} />
      <Card
        title={
          members.length > 0 ? t("booked.bringOf", { name: application.fullName }) : t("booked.bringTitle")
        }
        titleId="bring"
      >
        <p className="mb-2 text-[0.9375rem] text-muted">{t("booked.bringLead")}</p>
        <ul className="grid list-disc gap-1 pl-5">
          <li>
            <a href={apiPaths.document(application.id, "application-form")} className="link" download>
              {t("booked.form")}
            </a>
          </li>
          {papers.map((slot) => (
            <li key={slot}>{documents(`${slot}.long`)}</li>
          ))}
        </ul>
        <LinkButton href={paths.ready(application.id)} tone="quiet" className="no-print mt-4">
          {t("booked.ready")}
        </LinkButton>
      </Card>
      <div className="no-print flex flex-wrap items-start gap-3">
        <LinkButton href={paths.application(application.id)}>{t("booked.view")}</LinkButton>
        {cancellable ? (
          <>
            <LinkButton href={paths.reschedule(application.id)} tone="quiet">
              {t("moving.open")}
            </LinkButton>
            <NextIntlClientProvider
              messages={{ booking: { cancel: booking.cancel }, errors: { refusals: errors.refusals } }}
            >
              <CancelForm
                appointmentId={id}
                numberId={`number-${id}`}
                bookAgainUntil={bookAgainUntil}
                action={action}
                {...(members.length > 0 ? { whom: { kind: "one", name: application.fullName } } : {})}
              />
              <CancelTogether appointmentId={id} members={members} action={action} />
            </NextIntlClientProvider>
          </>
        ) : null}
      </div>
      {cancellable ? (
        <p className="no-print text-sm text-muted">
          {t("byLink.offer")}{" "}
          <Link href={cancelLink} className="link">
            {t("byLink.link")}
          </Link>
        </p>
      ) : (
        <p className="text-sm text-muted">{t("list.tooLate")}</p>
      )}
    </div>
  );
};
