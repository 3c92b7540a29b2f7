import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/Card";
import { Notice } from "@/components/ui/Notice";
import { FEES } from "@/lib/domain/types/fees";
import { Article } from "./Article";

const FEE_ROWS = [
  { key: "short", fee: FEES.underOneYear },
  { key: "middle", fee: FEES.underThreeYears },
  { key: "long", fee: FEES.upToFiveYears },
  { key: "change", fee: FEES.change },
] as const;

interface EligibilityProps {
  /** The questions, or what the answers come to. */
  readonly children: ReactNode;
  /** The answers are in: the conditions below are not printed with them. */
  readonly answered: boolean;
}

/** Who may apply, for how long, when, and what it costs (domain.md §1.11, §2.1, §2.2, §2.5). */
export const Eligibility = ({ children, answered }: EligibilityProps) => {
  const t = useTranslations("help.eligibility");
  return (
    <Article title={t("title")} lead={t("lead")}>
      {children}
      <div className={`grid gap-5 ${answered ? "no-print" : ""}`}>
      <Card title={t("family.title")} titleId="family">
        <p>{t("family.intro")}</p>
        <ul className="mt-1 list-disc pl-5">
          {(["spouse", "parent", "child", "parentInLaw"] as const).map((item) => (
            <li key={item}>{t(`family.items.${item}`)}</li>
          ))}
        </ul>
        <p className="mt-2 text-sm text-muted">{t("family.source")}</p>
      </Card>
      <Card title={t("length.title")} titleId="length">
        <ul className="list-disc pl-5">
          {(["min", "sponsor", "passport", "child"] as const).map((item) => (
            <li key={item}>{t(`length.items.${item}`)}</li>
          ))}
        </ul>
        <p className="mt-2 text-sm text-muted">{t("length.source")}</p>
      </Card>
      <Card title={t("when.title")} titleId="when">
        <ul className="list-disc pl-5">
          {(["first", "extension", "renewal", "reissue"] as const).map((item) => (
            <li key={item}>{t(`when.items.${item}`)}</li>
          ))}
        </ul>
      </Card>
      <Card title={t("fee.title")} titleId="fee">
        <p className="mb-2 text-muted">{t("fee.lead")}</p>
        <table className="w-full text-[0.9375rem]">
          <caption className="sr-only">{t("fee.title")}</caption>
          <thead className="text-sm text-muted">
            <tr className="border-b border-line">
              <th scope="col" className="py-1.5 pr-3 text-left font-semibold">
                {t("fee.head.item")}
              </th>
              <th scope="col" className="py-1.5 text-right font-semibold whitespace-nowrap">
                {t("fee.head.fee")}
              </th>
            </tr>
          </thead>
          <tbody>
            {FEE_ROWS.map(({ key, fee }) => (
              <tr key={key} className="border-b border-line last:border-b-0">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                  {t(`fee.rows.${key}`)}
                </th>
                <td className="figures py-1.5 text-right">{fee}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-2 text-sm text-muted">{t("fee.source")}</p>
      </Card>
      <Notice tone="warning">{t("final")}</Notice>
      </div>
    </Article>
  );
};
