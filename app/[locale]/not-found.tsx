import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/MessagePage";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";

export default async function NotFound() {
  const t = await getTranslations("common.errorPages");
  return (
    <main id="main">
      <title>{t("notFoundTitle")}</title>
      <MessagePage title={t("notFoundTitle")} body={t("notFoundBody")}>
        <LinkButton href={paths.landing()}>{t("toHome")}</LinkButton>
      </MessagePage>
    </main>
  );
}
