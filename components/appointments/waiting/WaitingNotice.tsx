import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { inLanguage } from "@/lib/domain/text";
import { slotEnd } from "@/lib/domain/visit/slots";
import { formatDate, formatMoment } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type { Waiting } from "@/lib/server/db/questions/visit/waiting-of";

interface WaitingNoticeProps {
  readonly applicationId: string;
  readonly waiting: Waiting;
}

/** That an application waits for a place, or has one held for it and until when. */
export const WaitingNotice = ({ applicationId, waiting: { state, offer } }: WaitingNoticeProps) => {
  const t = useTranslations("waitingList");
  const locale = useLocale();
  const place = offer
    ? `${formatDate(offer.date, locale)} ${offer.start}–${slotEnd(offer.start)} · ${inLanguage(offer.hall, locale)}`
    : "";
  return (
    <Notice tone={offer ? "warning" : "info"} title={t(`state.${state}`)}>
      <p>
        {offer
          ? t("state.offeredBody", { place, until: formatMoment(offer.until, locale) })
          : t("state.waitingBody")}
      </p>
      <LinkButton href={paths.waiting(applicationId)} size="sm" tone="quiet" className="mt-2">
        {t("state.link")}
      </LinkButton>
    </Notice>
  );
};
