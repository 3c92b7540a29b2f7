import type { LucideIcon } from "lucide-react";
import { headers } from "next/headers";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { MessagePage } from "@/components/layout/MessagePage";
import { PublicShell } from "@/components/layout/PublicShell";
import { LinkButton } from "@/components/ui/LinkButton";
import type { OfficerActor } from "@/lib/domain/actors";
import { rolesOf, sectionAt, sectionsOf } from "@/lib/domain/role-routes";
import type { OfficerRole } from "@/lib/domain/vocabulary";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/server/edge/auth/actor";
import { today } from "@/lib/server/base/clock";
import { isDemo } from "@/lib/server/base/env";
import { PATH_HEADER } from "@/lib/server/edge/http/request-facts";
import { OfficerFrame } from "./officer-frame";

interface SaidInsteadProps {
  readonly why: "forbidden" | "notFound";
  readonly icon?: LucideIcon;
}

/** What stands in place of a page that is not there or not for whoever asks, with the way to their own first page. */
export const SaidInstead = async ({ why, icon }: SaidInsteadProps) => {
  const [t, actor] = await Promise.all([getTranslations("errorPages"), currentActor()]);
  if (actor.kind === "officer") return <SaidToOfficer why={why} icon={icon} officer={actor} />;
  const signedIn = actor.kind === "applicant";
  return (
    <PublicShell demo={isDemo()} today={today()} signedIn={signedIn}>
      <title>{t(`${why}Title`)}</title>
      <MessagePage icon={icon} title={t(`${why}Title`)} body={t(`${why}Body`)}>
        <LinkButton href={signedIn ? paths.home() : paths.landing()}>{t("toHome")}</LinkButton>
      </MessagePage>
    </PublicShell>
  );
};

/** An officer is told whose page it is and as whom they are signed in, and is led to the rooms of their roles. */
const SaidToOfficer = async ({
  why,
  icon,
  officer,
}: SaidInsteadProps & { readonly officer: OfficerActor }) => {
  const [said, rooms] = await Promise.all([
    why === "forbidden" ? closedTo(officer) : undefined,
    getTranslations("vocabulary.officerSections"),
  ]);
  const t = await getTranslations("errorPages");
  const { title, body } = said ?? { title: t("notFoundTitle"), body: t("notFoundForOfficer") };
  const own = sectionsOf(officer.roles).map((section): ReactNode => (
    <LinkButton key={section} href={`${paths.officer()}/${section}`} tone="quiet">
      {rooms(section)}
    </LinkButton>
  ));
  return (
    <OfficerFrame officer={officer}>
      <title>{title}</title>
      <MessagePage icon={icon} title={title} body={body}>
        {own}
      </MessagePage>
    </OfficerFrame>
  );
};

const closedTo = async (officer: OfficerActor): Promise<{ title: string; body: string }> => {
  const [t, roles, rooms, format] = await Promise.all([
    getTranslations("errorPages"),
    getTranslations("vocabulary.officerRoles"),
    getTranslations("vocabulary.officerSections"),
    getFormatter(),
  ]);
  const named = (list: readonly OfficerRole[]): string => format.list(list.map((role) => roles(role)));
  const facts = { who: `${officer.name} (${officer.staffNo})`, own: named(officer.roles) };
  const path = (await headers()).get(PATH_HEADER) ?? "";
  const section = sectionAt(path);
  if (section) {
    const room = { room: rooms(section), roles: named(rolesOf(section)) };
    return { title: t("roomTitle", room), body: t("roomBody", { ...facts, ...room }) };
  }
  const asked =
    path.startsWith(paths.officer()) || path.startsWith("/forbidden") ? "forbidden" : "applicants";
  return { title: t(`${asked}Title`), body: t(`${asked}Body`, facts) };
};
