import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/use-posting";
import { Card } from "@/components/ui/Card";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { inLanguage } from "@/lib/domain/text";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { maskPassport } from "@/lib/domain/people/passport";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import type { HallView } from "@/lib/server/db/questions/applicant/open-slots";
import { formatDate } from "@/lib/i18n/dates";
import { BookingForm } from "./BookingForm";
import type { Place, OpenSlot } from "@/lib/domain/visit/slots";
import { CorrectionList } from "./CorrectionList";

interface BookingProps {
  readonly application: ApplicationView;
  readonly halls: readonly HallView[];
  readonly slots: readonly OpenSlot[];
  readonly chosen: Place;
  readonly action: FormAction;
  readonly idempotencyKey: string;
}

/** 确认预约信息 and 选择邮寄方式、时间 (guide §1.10 step 7). */
export const Booking = ({ application, halls, slots, chosen, action, idempotencyKey }: BookingProps) => {
  const t = useTranslations("booking");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { booking, errors } = useMessages();
  const { fullName, answers, serial, type, dueOn, id } = application;
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={t("title")} over={words(`types.${type}`)} lead={t("lead")} />
      {dueOn ? <Notice tone="warning" title={t("dueBy", { date: formatDate(dueOn, locale) })} /> : null}
      <CorrectionList application={application} />
      <Card title={t("information")} titleId="information">
        <DefinitionList
          dense
          items={[
            { key: "name", term: t("applicant"), value: fullName },
            {
              key: "passport",
              term: t("passportNo"),
              value: <span className="figures">{maskPassport(answers.passportNo ?? "")}</span>,
            },
            { key: "serial", term: t("serial"), value: <span className="figures">{serial}</span> },
          ]}
        />
      </Card>
      <NextIntlClientProvider messages={{ booking, errors: { refusals: errors.refusals } }}>
        <BookingForm
          applicationId={id}
          locale={locale}
          agreementVersion={AGREEMENT_VERSION}
          idempotencyKey={idempotencyKey}
          action={action}
          chosen={chosen}
          slots={slots}
          halls={halls.map((hall) => ({
            id: hall.id,
            open: hall.open,
            name: inLanguage(hall.name, locale),
            address: inLanguage(hall.address, locale),
          }))}
        />
      </NextIntlClientProvider>
    </div>
  );
};
