import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";

/** The guide's 温馨提示 (§1.2). */
export const LoginTips = () => {
  const t = useTranslations("login");
  return (
    <Notice title={t("tipsTitle")}>
      <ol className="list-decimal pl-5">
        <li>{t("tips.own")}</li>
        <li>{t("tips.used")}</li>
      </ol>
    </Notice>
  );
};
