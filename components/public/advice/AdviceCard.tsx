import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { LinkButton } from "@/components/ui/LinkButton";
import type { Advice } from "@/lib/domain/advice/advise-type";
import type { Asked } from "@/lib/domain/advice/asked";
import type { PaperLine } from "@/lib/domain/types/documents/paper-list";
import { paths } from "@/lib/paths";
import { AdviceForm } from "./AdviceForm";
import { AdviceResult } from "./AdviceResult";
import { Answered } from "./Answered";

interface AdviceCardProps {
  readonly asked: Asked;
  readonly href: string;
  /** Once nothing is open any more. */
  readonly advice?: Advice;
  readonly papers: readonly PaperLine[];
}

/** 自查: the questions still open, or what they come to. */
export const AdviceCard = ({ asked, href, advice, papers }: AdviceCardProps) => {
  const t = useTranslations("advice");
  const begun = !asked.open.includes("inChina");
  return (
    <section aria-labelledby="advice" className="grid gap-3">
      <div>
        <h2 id="advice" className="text-xl font-bold">
          {t("title")}
        </h2>
        <p className="text-muted">{t("lead")}</p>
      </div>
      {begun ? <Answered asked={asked} /> : null}
      {advice ? (
        <Card>
          <AdviceResult advice={advice} papers={papers} />
        </Card>
      ) : (
        <AdviceForm key={asked.open.join()} asked={asked} href={href} />
      )}
      {begun ? (
        <LinkButton href={paths.eligibility()} tone="quiet" className="no-print justify-self-start">
          {t("again")}
        </LinkButton>
      ) : null}
    </section>
  );
};
