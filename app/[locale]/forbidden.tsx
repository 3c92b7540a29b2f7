import { ShieldAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/MessagePage";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";

export default async function Forbidden() {
  const t = await getTranslations("common.errorPages");
  return (
    <main id="main">
      <title>{t("forbiddenTitle")}</title>
      <MessagePage icon={ShieldAlert} title={t("forbiddenTitle")} body={t("forbiddenBody")}>
        <LinkButton href={paths.landing()}>{t("toHome")}</LinkButton>
      </MessagePage>
    </main>
  );
}
