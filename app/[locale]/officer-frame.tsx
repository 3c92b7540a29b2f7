import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { OfficerShell } from "@/components/layout/OfficerShell";
import { SignOutForm } from "@/components/layout/SignOutForm";
import type { OfficerActor } from "@/lib/domain/actors";
import { sectionsOf } from "@/lib/domain/role-routes";
import { inLanguage } from "@/lib/domain/text";
import { paths } from "@/lib/paths";
import { isDemo } from "@/lib/server/base/env";
import { hallOfOfficer } from "@/lib/server/db/questions/officer/hall-of-officer";
import { leaveDesk, stayAtDesk } from "./(officer)/officer/(rooms)/session-actions";
import { SessionGuard } from "./session-guard";

interface OfficerFrameProps {
  readonly officer: OfficerActor;
  readonly children: ReactNode;
}

/** Around every page a signed-in officer is shown, one that says "not for you" too: who is signed in, their rooms, the
 *  way out. */
export const OfficerFrame = async ({ officer, children }: OfficerFrameProps) => {
  const locale = await getLocale();
  const hall = await hallOfOfficer(officer);
  const t = await getTranslations("officer");
  const frame = await getTranslations("frame");
  const sections = await getTranslations("vocabulary.officerSections");
  const hallName = hall && inLanguage(hall.name, locale);
  return (
    <OfficerShell
      demo={isDemo()}
      homeHref={paths.officer()}
      rooms={sectionsOf(officer.roles).map((section) => ({
        href: `${paths.officer()}/${section}`,
        label: sections(section),
      }))}
      roomsLabel={t("rooms")}
      who={[officer.name, officer.staffNo, hallName].filter(Boolean).join(" · ")}
      search={{ path: paths.officerSearch(), label: t("search.label"), hint: t("search.hint") }}
      signOut={<SignOutForm action={leaveDesk} label={t("signOut")} failed={frame("signOutFailed")} />}
      sessionWarning={<SessionGuard of="officer" extend={stayAtDesk} />}
    >
      {children}
    </OfficerShell>
  );
};
