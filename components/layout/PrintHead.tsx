import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/i18n/dates";

interface PrintHeadProps {
  /** Shanghai's day. */
  readonly today: string;
}

/** On paper alone: whose page it is, and of which day. The page's own heading follows. */
export const PrintHead = ({ today }: PrintHeadProps) => {
  const t = useTranslations("frame");
  return (
    <p className="hidden justify-between gap-4 border-b border-line pb-1 print:mb-4 print:flex">
      <span className="font-semibold">{t("platformFull")}</span>
      <span>{t("printedOn", { date: formatDate(today, useLocale()) })}</span>
    </p>
  );
};
