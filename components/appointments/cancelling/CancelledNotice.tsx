import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { formatDate } from "@/lib/i18n/dates";

/** After a cancellation.
 *  @param how the last day to book again, or "ended" where the application ended with the appointment */
export const CancelledNotice = ({ how }: { readonly how: string }) => {
  const t = useTranslations("booking.list");
  const locale = useLocale();
  return how === "ended" ? (
    <Notice tone="warning" title={t("ended")}>
      {t("endedBody")}
    </Notice>
  ) : (
    <Notice tone="success" title={t("cancelled")}>
      {t("cancelledBody", { date: formatDate(how, locale) })}
    </Notice>
  );
};
