import { ShieldAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/MessagePage";
import { PublicShell } from "@/components/layout/PublicShell";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/server/edge/auth/actor";
import { isDemo } from "@/lib/server/base/env";

export default async function Forbidden() {
  const [t, actor] = await Promise.all([getTranslations("errorPages"), currentActor()]);
  return (
    <PublicShell demo={isDemo()} signedIn={actor.kind === "applicant"}>
      <title>{t("forbiddenTitle")}</title>
      <MessagePage icon={ShieldAlert} title={t("forbiddenTitle")} body={t("forbiddenBody")}>
        <LinkButton
          href={
            actor.kind === "applicant"
              ? paths.home()
              : actor.kind === "officer"
                ? paths.officer()
                : paths.landing()
          }
        >
          {t("toHome")}
        </LinkButton>
      </MessagePage>
    </PublicShell>
  );
}
