import type { LucideIcon } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/MessagePage";
import { PublicShell } from "@/components/layout/PublicShell";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/server/edge/auth/actor";
import { isDemo } from "@/lib/server/base/env";

interface SaidInsteadProps {
  readonly why: "forbidden" | "notFound";
  readonly icon?: LucideIcon;
}

const HOMES = { applicant: paths.home(), officer: paths.officer(), visitor: paths.landing() } as const;

/** What stands in place of a page that is not there or not for whoever asks, with the way to their own first page. */
export const SaidInstead = async ({ why, icon }: SaidInsteadProps) => {
  const [t, actor] = await Promise.all([getTranslations("errorPages"), currentActor()]);
  const home = actor.kind === "applicant" || actor.kind === "officer" ? actor.kind : "visitor";
  return (
    <PublicShell demo={isDemo()} signedIn={actor.kind === "applicant"}>
      <title>{t(`${why}Title`)}</title>
      <MessagePage icon={icon} title={t(`${why}Title`)} body={t(`${why}Body`)}>
        <LinkButton href={HOMES[home]}>{t("toHome")}</LinkButton>
      </MessagePage>
    </PublicShell>
  );
};
