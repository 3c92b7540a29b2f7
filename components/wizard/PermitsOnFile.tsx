import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { APPLICATION_TYPES, factsOfType, isOpenType } from "@/lib/domain/types/known-types";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { formatDay } from "@/lib/i18n/dates";
import type { FamilyPermit } from "@/lib/server/db/questions/applicant/permits-of-family";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

/** Who holds a permit already is told so beside 首次, which type is for them, and where it is applied for. It is no bar:
 *  domain.md §8.4 asks no such thing of a first application, and the page does not know yet for whom it is. */
export const PermitsOnFile = ({ permits }: { readonly permits: readonly FamilyPermit[] }) => {
  const t = useTranslations("apply.onFile");
  const words = useTranslations("vocabulary");
  const format = useFormatter();
  const locale = useLocale();
  if (permits.length === 0) return null;
  /** What whoever holds a permit applies for instead of a first one (guide 3.1, 4.1, 5.1). */
  const ofAHolder = APPLICATION_TYPES.filter((type) => factsOfType(type).holder);
  const closed = ofAHolder.filter((type) => !isOpenType(type)).map((type) => words(`types.${type}`));
  return (
    <Notice tone="warning" title={t("title")}>
      <ul className="list-disc pl-5">
        {permits.map(({ fullName, number, validUntil }) => (
          <li key={number + fullName}>
            {t("permit", { name: fullName, number, date: formatDay(validUntil, locale) })}
          </li>
        ))}
      </ul>
      <p>{t("instead")}</p>
      <ul className="list-disc pl-5">
        {ofAHolder.map((type) => (
          <li key={type}>
            {isOpenType(type) ? (
              <Link href={paths.apply(type)} className="link inline-flex min-h-11 items-center">
                {words(`applyFor.${type}`)}
              </Link>
            ) : (
              words(`types.${type}`)
            )}
            {t("forWhom", { whom: words(`typeDescriptions.${type}`) })}
          </li>
        ))}
      </ul>
      {closed.length > 0 ? (
        <p>
          <PhoneNumbers>{t("atWindow", { types: format.list(closed) })}</PhoneNumbers>
        </p>
      ) : null}
      <p>{t("others")}</p>
    </Notice>
  );
};
