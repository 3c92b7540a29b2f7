import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficerHome } from "@/components/rooms/entry/OfficerHome";
import { sectionsOf } from "@/lib/domain/role-routes";
import { paths } from "@/lib/paths";
import { goToPage } from "@/lib/server/edge/http/leave-page";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { workIn } from "@/lib/server/db/questions/officer/officer-home";
import { answered } from "../../../answered";

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("officer.home"))("title") });

async function OfficerHomePage() {
  const officer = await requireOfficer();
  const sections = sectionsOf(officer.roles);
  const [only] = sections;
  // With one room there is nothing to choose.
  if (only && sections.length === 1) return goToPage(`${paths.officer()}/${only}`);
  const rooms = await Promise.all(
    sections.map(async (section) => ({ section, ...(await workIn(section, officer)) })),
  );
  return <OfficerHome rooms={rooms} />;
}

const { generateMetadata, Page } = answered(about, OfficerHomePage);
export { generateMetadata, Page as default };
