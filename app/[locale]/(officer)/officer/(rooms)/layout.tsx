import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { FormMemory } from "@/components/ui/form-memory";
import { OfficerShell } from "@/components/layout/OfficerShell";
import { SignOutForm } from "@/components/layout/SignOutForm";
import { OfficerWords } from "@/components/desk/kit/OfficerWords";
import { inLanguage } from "@/lib/domain/text";
import { sectionsOf } from "@/lib/domain/role-routes";
import { paths } from "@/lib/paths";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { isDemo } from "@/lib/server/base/env";
import { hallOf } from "@/lib/server/db/questions/officer/hall-of-officer";
import { leaveDesk, stayAtDesk } from "./session-actions";
import { keptPost } from "@/lib/server/edge/actions/kept-post";
import { ClosedStep } from "../../../closed-step";
import { SessionGuard } from "../../../session-guard";

interface RoomsLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export default async function RoomsLayout({ children, params }: RoomsLayoutProps) {
  setRequestLocale((await params).locale);
  const officer = await requireOfficer();
  const locale = await getLocale();
  const hall = await hallOf(officer);
  const t = await getTranslations("officer");
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
      signOut={<SignOutForm action={leaveDesk} label={t("signOut")} />}
      sessionWarning={<SessionGuard of="officer" extend={stayAtDesk} />}
    >
      <OfficerWords namespaces={["officer", "officerReview", "hall", "decisions", "production"]}>
        <ClosedStep />
        <FormMemory kept={await keptPost()}>{children}</FormMemory>
      </OfficerWords>
    </OfficerShell>
  );
}
