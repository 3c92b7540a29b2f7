import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { NO_SHOW_LIMIT } from "@/lib/domain/visit/no-show";

interface BookingRulesProps {
  /** Failures to keep an appointment that count today. */
  readonly noShows: number;
}

/** The rules of the agreement that bite later, told while there is still a choice (II, VI, VII). */
export const BookingRules = ({ noShows }: BookingRulesProps) => {
  const t = useTranslations("booking.rules");
  return (
    <Notice tone={noShows >= NO_SHOW_LIMIT - 1 ? "warning" : "info"} title={t("title")}>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t("oncePerDay")}</li>
        <li>{t("cancel")}</li>
        <li>{t("noShows", { count: noShows })}</li>
      </ul>
    </Notice>
  );
};
