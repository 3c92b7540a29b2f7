import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { isOpenType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { formatDay } from "@/lib/i18n/dates";
import type { FamilyPermit } from "@/lib/server/db/questions/applicant/permits-of-family";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

/** What whoever holds a permit applies for instead of a first one (guide 3.1, 4.1, 5.1). */
const OF_A_HOLDER = ["EXTENSION", "RENEWAL", "REISSUE"] as const satisfies readonly ApplicationType[];

/** Who holds a permit already is told so beside 首次, which type is for them, and where it is applied for. It is no bar:
 *  domain.md §8.4 asks no such thing of a first application, and the page does not know yet for whom it is. */
export const PermitsOnFile = ({ permits }: { readonly permits: readonly FamilyPermit[] }) => {
  const t = useTranslations("apply.onFile");
  const words = useTranslations("vocabulary.types");
  const format = useFormatter();
  const locale = useLocale();
  if (permits.length === 0) return null;
  const closed = OF_A_HOLDER.filter((type) => !isOpenType(type)).map((type) => words(type));
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
        {OF_A_HOLDER.map((type) => (
          <li key={type}>{t(`forWhom.${type}`, { type: words(type) })}</li>
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
