import { Download, ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/Button";
import { Card } from "@/components/ui/Card";
import { Icon } from "@/components/ui/Icon";
import { TEMPORARY_RESIDENCE_URL } from "@/components/public/external-links";
import { Article } from "./Article";

export const Templates = () => {
  const t = useTranslations("help.templates");
  return (
    <Article title={t("title")} lead={t("lead")}>
      <Card title={t("guarantee.title")} titleId="guarantee">
        <p>{t("guarantee.body")}</p>
        <a href="/templates/guarantee-letter.rtf" download className={buttonClass("quiet", "md", "mt-3")}>
          <Icon of={Download} />
          {t("guarantee.download")}
        </a>
      </Card>
      <Card title={t("form.title")} titleId="form">
        <p>{t("form.body")}</p>
      </Card>
      <Card title={t("residence.title")} titleId="residence">
        <p>{t("residence.body")}</p>
        <a href={TEMPORARY_RESIDENCE_URL} rel="noreferrer" className={buttonClass("quiet", "md", "mt-3")}>
          <Icon of={ExternalLink} />
          {t("residence.link")}
        </a>
      </Card>
    </Article>
  );
};
