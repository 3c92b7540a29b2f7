import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { LinkButton } from "@/components/ui/LinkButton";
import { PrintButton } from "@/components/ui/PrintButton";
import { QrCode } from "@/components/ui/QrCode";
import { paths } from "@/lib/paths";
import { Article } from "../Article";
import { BulletCard } from "../BulletCard";
import { TEMPORARY_RESIDENCE_URL } from "../external-links";
import { PaperSample } from "../materials/PaperSample";
import { NumberedSteps } from "../NumberedSteps";

const STEPS = ["scan", "passport", "address", "slip"] as const;
const USES = ["apply", "window", "again"] as const;

/** 境外人员临时住宿登记: how, where and why (EEAL art. 39, 76; domain.md §2.7). */
export const Lodging = () => {
  const t = useTranslations("lodging");
  return (
    <Article title={t("title")} lead={t("lead")}>
      <Card title={t("how.title")} titleId="how">
        <NumberedSteps
          headings
          steps={STEPS.map((key) => ({
            key,
            title: t(`how.steps.${key}.title`),
            body: t(`how.steps.${key}.body`),
          }))}
        />
      </Card>
      <Card title={t("qr.title")} titleId="qr">
        <div className="flex flex-wrap items-center gap-5">
          <QrCode text={TEMPORARY_RESIDENCE_URL} label={t("qr.caption")} />
          <div className="min-w-[min(10rem,100%)] grow basis-0">
            <p>{t("qr.hint")}</p>
            <a
              href={TEMPORARY_RESIDENCE_URL}
              rel="noreferrer"
              className="link mt-2 inline-flex min-h-11 items-center"
            >
              {t("qr.link")}
            </a>
          </div>
        </div>
      </Card>
      <Card title={t("where.title")} titleId="where">
        <p>{t("where.body")}</p>
      </Card>
      <div className="flex flex-wrap items-start gap-4">
        <div className="grow basis-full sm:basis-0">
          <BulletCard id="use" title={t("use.title")} items={USES.map((item) => t(`use.items.${item}`))} />
        </div>
        <PaperSample of="TEMP_RESIDENCE_FORM" />
      </div>
      <Card title={t("late.title")} titleId="late">
        <p>{t("late.body")}</p>
        <p className="mt-1 text-sm text-muted">{t("late.source")}</p>
      </Card>
      <p>{t("born")}</p>
      <div className="no-print flex flex-wrap gap-3">
        <LinkButton href={paths.materials()} tone="quiet">
          {t("applyLink")}
        </LinkButton>
        <PrintButton label={t("print")} />
      </div>
    </Article>
  );
};
