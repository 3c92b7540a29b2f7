import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";

/** The way to one's own data. */
export const OwnDataCard = () => {
  const t = useTranslations("account.ownData");
  return (
    <Card title={t("title")} titleId="own-data">
      <p className="mb-3 text-muted">{t("lead")}</p>
      <LinkButton href={paths.ownData()} tone="quiet">
        {t("open")}
      </LinkButton>
    </Card>
  );
};
