import { useLocale, useTranslations } from "next-intl";
import { BottomBar } from "@/components/layout/BottomBar";
import { Button } from "@/components/ui/Button";
import { Card } from "@/components/ui/Card";
import { PageHeader } from "@/components/ui/PageHeader";
import { Notice } from "@/components/ui/Notice";
import { AGREEMENT_ARTICLES, AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** 申请协议书 in full (guide §1.9); nothing is booked without 同意. */
interface AgreementProps {
  readonly applicationId: string;
  /** The window's correction was just sent: said here, where the way leads on. */
  readonly corrected?: boolean;
}

export const Agreement = ({ applicationId, corrected = false }: AgreementProps) => {
  const t = useTranslations("agreement");
  const booking = useTranslations("booking");
  const locale = useLocale();
  return (
    <div className="grid max-w-3xl gap-5">
      {corrected ? <Notice tone="success" title={booking("corrected")} live /> : null}
      <PageHeader title={t("subtitle")} over={t("title")} />
      <Card>
        <ul className="grid gap-3">
          {AGREEMENT_ARTICLES.map((article) => (
            <li key={article}>{t(`articles.${article}`)}</li>
          ))}
        </ul>
        <p className="mt-4">
          <Link href={paths.help()} className="link">
            {t("instructions")}
          </Link>
        </p>
      </Card>
      <p className="text-[0.9375rem] text-muted">{booking("agreeLead")}</p>
      <BottomBar>
        <form action={`/${locale}${paths.application(applicationId)}`} method="get" className="grid">
          <Button type="submit" tone="quiet">
            {t("disagree")}
          </Button>
        </form>
        <form action={`/${locale}${paths.book(applicationId)}`} method="get" className="grid">
          <Button type="submit" name="agreed" value={AGREEMENT_VERSION}>
            {t("agree")}
          </Button>
        </form>
      </BottomBar>
    </div>
  );
};
