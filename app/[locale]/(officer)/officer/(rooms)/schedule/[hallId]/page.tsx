import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HallSupplyDesk } from "@/components/rooms/schedule/HallSupplyDesk";
import { addDays } from "@/lib/domain/calendar/plain-date";
import { inLanguage } from "@/lib/domain/text";
import { today } from "@/lib/server/base/clock";
import { hallSupply } from "@/lib/server/db/questions/visit/hall-supply";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { notThere } from "@/lib/server/edge/http/turned-away";
import { answered } from "../../../../../answered";
import { changeHours, changeRelease } from "./actions";

interface PageProps {
  readonly params: Promise<{ locale: string; hallId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("supply"))("pageTitle") });

async function HallSupplyPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("ADMIN");
  const [{ locale, hallId }, { saved }] = await Promise.all([params, searchParams]);
  const found = await hallSupply(officer, hallId);
  if (!found) notThere();
  return (
    <HallSupplyDesk
      hallId={hallId}
      hall={inLanguage(found.name, locale)}
      release={found.release}
      hours={found.hours}
      tomorrow={addDays(today(), 1)}
      isSaved={saved === "1"}
      setRelease={changeRelease}
      setHours={changeHours}
    />
  );
}

const { generateMetadata, Page } = answered(about, HallSupplyPage);
export { generateMetadata, Page as default };
