import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { toBring } from "@/lib/domain/form/to-bring";
import { inLanguage } from "@/lib/domain/text";
import { formOfCase } from "@/lib/domain/types/known-types";
import { slotEnd, visitWindow } from "@/lib/domain/visit/slots";
import { formatDate } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type {
  ApplicationView,
  AppointmentView,
} from "@/lib/server/db/questions/applicant/application-for-applicant";
import { WayToHall } from "../choosing/WayToHall";
import { CorrectionList } from "../CorrectionList";
import { ReadyList } from "./ReadyList";

interface ReadyProps {
  readonly application: ApplicationView;
  readonly appointment: AppointmentView;
}

/** 都带齐了吗: the night before, the originals beside the person's own pictures of them, and the way. */
export const Ready = ({ application, appointment }: ReadyProps) => {
  const t = useTranslations("booking");
  const documents = useTranslations("documents.slots");
  const locale = useLocale();
  const { booking } = useMessages();
  const { number, date, start, hall } = appointment;
  const { files, id } = application;
  const travel = inLanguage(hall.travel, locale);
  const papers = toBring({ ...application, form: formOfCase(application) }, date);
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={t("ready.title")} over={application.fullName} lead={t("ready.lead")} />
      <Notice
        tone="info"
        title={t("booked.when", { when: `${formatDate(date, locale)} ${start}–${slotEnd(start)}` })}
      >
        {t("booked.checkIn", { time: shanghaiTime(visitWindow(date, start).opens), end: slotEnd(start) })}
      </Notice>
      <Card>
        <DefinitionList
          dense
          items={[
            { key: "hall", term: t("fields.hallId"), value: inLanguage(hall.name, locale) },
            { key: "address", term: t("booked.address"), value: inLanguage(hall.address, locale) },
            ...(travel ? [{ key: "travel", term: t("booked.travel"), value: travel }] : []),
          ]}
        />
        {hall.way ? <WayToHall way={hall.way} /> : null}
      </Card>
      <CorrectionList application={application} />
      <Card title={t("ready.papers")} titleId="papers">
        <p className="mb-3 text-[0.9375rem] text-muted">{t("booked.bringLead")}</p>
        <NextIntlClientProvider messages={{ booking: { ready: booking.ready } }}>
          <ReadyList
            keptAs={`ready-${number}`}
            papers={[
              { code: "FORM", name: t("ready.form"), pictures: [] },
              ...papers.map((slot) => ({
                code: slot,
                name: documents(`${slot}.long`),
                pictures: files
                  .filter((file) => file.slot === slot && file.status === "CLEAN")
                  .map(({ id: fileId, mime }) => ({ id: fileId, pdf: !mime.startsWith("image/") })),
              })),
            ]}
          />
        </NextIntlClientProvider>
      </Card>
      <p className="text-[0.9375rem] text-muted">{t("ready.cash")}</p>
      <div className="no-print flex flex-wrap gap-3">
        <LinkButton href={paths.booked(id)}>{t("list.view")}</LinkButton>
      </div>
    </div>
  );
};
