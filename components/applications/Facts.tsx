import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/Card";
import { type Definition, DefinitionList } from "@/components/ui/DefinitionList";
import { endedWithoutPermit } from "@/lib/domain/case/states";
import { inLanguage } from "@/lib/domain/text";
import { formatDate, formatInstant, formatMoment } from "@/lib/i18n/dates";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";

interface FactsProps {
  readonly application: Pick<
    ApplicationView,
    "state" | "submittedAt" | "events" | "appointment" | "delivery" | "receipt" | "permit"
  >;
}

const figures = (text: string): ReactNode => <span className="figures">{text}</span>;

type FactName =
  | "submittedOn"
  | "submittedAgainOn"
  | "hall"
  | "time"
  | "number"
  | "cancelBy"
  | "ticket"
  | "delivery"
  | "tracking"
  | "fee"
  | "permitNumber"
  | "validUntil";

/** The visit, the way the permit comes, the fee and the permit, as far as there are any. */
export const Facts = ({ application }: FactsProps) => {
  const t = useTranslations("application.overview");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { appointment, receipt, permit, submittedAt, events, state } = application;
  // What the window had corrected (补正) is a round too, and was not submitted again.
  const again = events.some(({ event }) => event === "resubmit");
  // Nothing is handed over of what ended without a permit.
  const delivery = endedWithoutPermit(state) ? null : application.delivery;
  const visit =
    appointment && ["BOOKED", "CHECKED_IN", "DONE"].includes(appointment.status) ? appointment : null;
  const rows: (readonly [FactName, ReactNode] | null | undefined)[] = [
    submittedAt ? [again ? "submittedAgainOn" : "submittedOn", formatInstant(submittedAt, locale)] : null,
    visit ? ["hall", inLanguage(visit.hall.name, locale)] : null,
    visit ? ["time", `${formatDate(visit.date, locale)} ${visit.start}`] : null,
    visit ? ["number", figures(visit.number)] : null,
    visit?.cancellable ? ["cancelBy", formatMoment(visit.cancelBy, locale)] : null,
    visit?.ticket ? ["ticket", figures(visit.ticket.number)] : null,
    delivery ? ["delivery", words(`deliveryMethods.${delivery.method}`)] : null,
    delivery?.trackingNo ? ["tracking", figures(delivery.trackingNo)] : null,
    receipt?.fee ? ["fee", t("feeValue", { fee: receipt.fee })] : null,
    permit ? ["permitNumber", figures(permit.number)] : null,
    permit ? ["validUntil", formatDate(permit.validUntil, locale)] : null,
  ];
  const items = rows.flatMap((row): Definition[] =>
    row ? [{ key: row[0], term: t(row[0]), value: row[1] }] : [],
  );
  if (items.length === 0) return null;
  return (
    <Card title={t("title")}>
      <DefinitionList items={items} />
    </Card>
  );
};
