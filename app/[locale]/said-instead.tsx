import { headers } from "next/headers";
import { getFormatter, getTranslations } from "next-intl/server";
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
import type { WhyTurnedAway } from "@/lib/server/edge/http/turned-away";
import { OfficerFrame } from "./officer-frame";

interface SaidProps {
  readonly why: WhyTurnedAway;
}

const ICONS = { notFound: "search-x", forbidden: "shield-alert" } as const;

/** What is said in place of a page that is not there or not for whoever asks; its title is the page's too. An officer is
 *  told whose page it is and as whom they are signed in. */
export const wordsOf = async (why: WhyTurnedAway): Promise<{ title: string; body: string }> => {
  const [t, actor] = await Promise.all([getTranslations("errorPages"), currentActor()]);
  const said = { title: t(`${why}Title`), body: t(`${why}Body`) };
  if (actor.kind !== "officer") return said;
  return why === "forbidden" ? closedTo(actor) : { ...said, body: t("notFoundForOfficer") };
};

/** The same inside a frame that stands already: with the way to their own first page, of an officer to the rooms of their
 *  roles. */
export const Said = async ({ why }: SaidProps) => {
  const [t, rooms, actor, words] = await Promise.all([
    getTranslations("errorPages"),
    getTranslations("vocabulary.officerSections"),
    currentActor(),
    wordsOf(why),
  ]);
  return (
    <MessagePage icon={ICONS[why]} {...words}>
      {actor.kind === "officer" ? (
        sectionsOf(actor.roles).map((section) => (
          <LinkButton key={section} href={`${paths.officer()}/${section}`} tone="quiet">
            {rooms(section)}
          </LinkButton>
        ))
      ) : (
        <LinkButton href={actor.kind === "applicant" ? paths.home() : paths.landing()}>
          {t("toHome")}
        </LinkButton>
      )}
    </MessagePage>
  );
};

/** The same where no frame stands: in that of whoever asks. */
export const SaidInstead = async ({ why }: SaidProps) => {
  const actor = await currentActor();
  if (actor.kind === "officer")
    return (
      <OfficerFrame officer={actor}>
        <Said why={why} />
      </OfficerFrame>
    );
  return (
    <PublicShell demo={isDemo()} today={today()} signedIn={actor.kind === "applicant"}>
      <Said why={why} />
    </PublicShell>
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
  const asked = path.startsWith(paths.officer()) ? "forbidden" : "applicants";
  return { title: t(`${asked}Title`), body: t(`${asked}Body`, facts) };
};
