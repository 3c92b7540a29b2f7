import { useLocale, useTranslations } from "next-intl";
import { Pill } from "@/components/ui/Pill";
import { inLanguage, type LocalText } from "@/lib/domain/text";

interface NamedItemProps {
  readonly text: LocalText;
  /** What was given in its stead is with the authority. */
  readonly sent: boolean;
}

/** A line an officer named, and whether it was corrected. */
export const NamedItem = ({ text, sent }: NamedItemProps) => {
  const t = useTranslations("application.overview");
  return (
    <li>
      {inLanguage(text, useLocale())} {sent ? <Pill tone="success">{t("corrected")}</Pill> : null}
    </li>
  );
};
