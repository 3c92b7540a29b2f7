import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { formatDate } from "@/lib/i18n/dates";

/** After a cancellation.
 *  @param n of so many visits at once
 *  @param how the last day to book again, or "ended" where the application ended with the appointment */
export const CancelledNotice = ({ how, n = 1 }: { readonly how: string; readonly n?: number }) => {
  const t = useTranslations("booking.list");
  const locale = useLocale();
  return how === "ended" ? (
    <Notice tone="warning" title={t("ended")}>
      {t("endedBody")}
    </Notice>
  ) : (
    <Notice tone="success" title={n > 1 ? t("cancelledAll", { n }) : t("cancelled")}>
      {t(n > 1 ? "cancelledAllBody" : "cancelledBody", { date: formatDate(how, locale) })}
    </Notice>
  );
};
