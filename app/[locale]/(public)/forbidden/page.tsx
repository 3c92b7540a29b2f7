import { ShieldAlert } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/MessagePage";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.errorPages");
  return { title: t("forbiddenTitle") };
}

export default async function ForbiddenPage() {
  const t = await getTranslations("common.errorPages");
  return (
    <MessagePage icon={ShieldAlert} title={t("forbiddenTitle")} body={t("forbiddenBody")}>
      <LinkButton href={paths.landing()}>{t("toHome")}</LinkButton>
    </MessagePage>
  );
}
