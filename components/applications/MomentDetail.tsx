import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TEMPORARY_RESIDENCE_URL } from "@/components/public/external-links";
import { type Moment, RESIDENCE_UPDATE_HOURS } from "@/lib/domain/case/moment";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { inLanguage } from "@/lib/domain/text";
import { HALL_HOURS } from "@/lib/domain/visit/slots";
import { placeNumber } from "@/lib/domain/visit/ticket";
import { formatDate, formatMoment } from "@/lib/i18n/dates";

interface MomentDetailProps {
  readonly moment: Moment;
  readonly today: string;
}

const HOUR = 3_600_000;

/** The facts the next step turns on: number and window, hall and hours, the day a paper ends. */
export const MomentDetail = ({ moment, today }: MomentDetailProps) => {
  const t = useTranslations("application.moment");
  const locale = useLocale();
  const { visit, ticket, handOver, passportAt, trackingNo, heldUntil, collectedAt, suspendedUntil } = moment;
  const hours = t("hours", { hours: HALL_HOURS.map(({ from, until }) => `${from}–${until}`).join(t("and")) });
  const lines: ReactNode[] = [];
  if (visit)
    lines.push(
      t("visit", {
        date: formatDate(visit.date, locale),
        start: visit.start,
        hall: inLanguage(visit.hall, locale),
      }),
    );
  if (ticket) {
    const place = ticket.place && placeNumber(ticket.place);
    const at = place ? t(ticket.forInterview ? "room" : "window", { place }) : t("notCalled");
    lines.push(t("ticket", { number: ticket.number, at }));
  }
  if (handOver) {
    const { hall, address, receiptUntil } = handOver;
    lines.push(t("handOver", { hall: inLanguage(hall, locale), address: inLanguage(address, locale) }));
    lines.push(hours);
    if (receiptUntil)
      lines.push(
        t(receiptUntil < today ? "receiptOver" : "receiptUntil", { date: formatDate(receiptUntil, locale) }),
      );
  }
  if (trackingNo) lines.push(t("emsNumber", { number: trackingNo }));
  if (heldUntil) lines.push(t("heldUntil", { date: formatDate(heldUntil, locale) }));
  if (passportAt) {
    const { hall, address } = passportAt;
    lines.push(t("passportAt", { hall: inLanguage(hall, locale), address: inLanguage(address, locale) }));
    lines.push(hours);
  }
  if (suspendedUntil) lines.push(t("suspendedUntil", { date: formatDate(suspendedUntil, locale) }));
  if (collectedAt) {
    const by = new Date(collectedAt.getTime() + RESIDENCE_UPDATE_HOURS * HOUR);
    lines.push(
      shanghaiDate(by) < today ? t("registerLate") : t("registerBy", { at: formatMoment(by, locale) }),
    );
    lines.push(
      <a href={TEMPORARY_RESIDENCE_URL} rel="noreferrer" className="link inline-flex min-h-11 items-center">
        {t("register")}
      </a>,
    );
  }
  if (lines.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-0.5 font-semibold">
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
};
