import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/MessagePage";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";

export default async function NotFound() {
  const t = await getTranslations("common.errorPages");
  return (
    <MessagePage title={t("notFoundTitle")} body={t("notFoundBody")}>
      <title>{t("notFoundTitle")}</title>
      <LinkButton href={paths.home()}>{t("toHome")}</LinkButton>
    </MessagePage>
  );
}
