import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { Pill } from "@/components/ui/Pill";
import type { ReturnItemView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { isFileTarget } from "@/lib/domain/review/return-reasons";
import { anyKey } from "@/lib/i18n/any-key";
import { formatDate } from "@/lib/i18n/dates";

interface ReturnListProps {
  readonly items: readonly ReturnItemView[];
  /** Reasons in the page's language, by target. */
  readonly texts: Readonly<Record<string, string>>;
  readonly dueOn: string | null;
}

/** Every item that came back, told at once (Reg. art. 18), with the way to it and the last day. */
export const ReturnList = ({ items, texts, dueOn }: ReturnListProps) => {
  const t = useTranslations("wizard.supplement");
  const fields = anyKey(useTranslations("fields"));
  const slots = anyKey(useTranslations("documents.slots"));
  const locale = useLocale();
  const labelOf = (target: string): string =>
    isFileTarget(target) ? slots(`${target}.short`) : fields(`${target}.label`);
  return (
    <Notice tone="warning" title={dueOn ? t("due", { date: formatDate(dueOn, locale) }) : t("dueSoon")}>
      <p>{t("count", { count: items.length })}</p>
      <ol className="mt-2 grid list-decimal gap-2 pl-5">
        {items.map(({ target, answer }) => (
          <li key={target}>
            <a href={`#${target}`} className="link font-semibold">
              {labelOf(target)}
            </a>{" "}
            <Pill tone={answer ? "success" : "neutral"}>{t(`answers.${answer ?? "OPEN"}`)}</Pill>
            <p>{texts[target]}</p>
          </li>
        ))}
      </ol>
    </Notice>
  );
};
