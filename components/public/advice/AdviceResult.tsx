import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import type { Advice } from "@/lib/domain/advice/advise-type";
import type { PaperLine } from "@/lib/domain/types/documents/paper-list";
import { AdvisedType } from "./AdvisedType";
import { Citations } from "./Citations";
import { FindingList } from "./FindingList";
import { Places } from "./Places";

interface AdviceResultProps {
  readonly advice: Advice;
  /** Of the type that is advised. */
  readonly papers: readonly PaperLine[];
}

/** What the answers come to: a type, or a window and why. */
export const AdviceResult = ({ advice, papers }: AdviceResultProps) => {
  const t = useTranslations("advice.result");
  const adult = useTranslations("advice");
  if (advice.kind === "type") return <AdvisedType advice={advice} papers={papers} />;
  const outside = advice.kind === "window" && advice.findings.some(({ code }) => code === "notInChina");
  if (outside)
    return (
      <Notice tone="warning" title={t("outside")}>
        <p>{t("outsideBody")}</p>
        <Citations sources={advice.sources} />
      </Notice>
    );
  if (advice.kind === "notFamily")
    return (
      <div>
        <Notice tone="warning" title={t("notFamily")}>
          <p>{t("notFamilyBody")}</p>
          <p className="mt-2 text-sm">{adult("sources.regulation", { at: "15" })}</p>
        </Notice>
        <Places />
      </div>
    );
  return (
    <div>
      <h2 className="mb-2 text-lg font-bold">{t("window")}</h2>
      <FindingList findings={advice.findings} tone="danger" />
      <Places />
      <Citations sources={advice.sources} />
    </div>
  );
};
