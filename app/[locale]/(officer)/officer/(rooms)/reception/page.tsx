import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoHall } from "@/components/rooms/hall/NoHall";
import { ReceptionDesk } from "@/components/rooms/hall/ReceptionDesk";
import { inLanguage } from "@/lib/domain/text";
import { formatDate } from "@/lib/i18n/dates";
import { ARRIVAL_ORDERS, BY_TIME } from "@/lib/domain/queue-order";
import { paths } from "@/lib/paths";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { now, today } from "@/lib/server/base/clock";
import { hallOfOfficer } from "@/lib/server/db/questions/officer/hall-of-officer";
import { arrivalsOfToday } from "@/lib/server/db/questions/officer/arrivals-of-today";
import { answered } from "../../../../answered";
import { askedOfQueue, type Query } from "../queue-search";
import { checkVisitorIn } from "./actions";
import { arrivalOf } from "./arrival-of";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("hall.reception"))("title") });

async function ReceptionPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("RECEPTION");
  const { locale } = await params;
  const hall = await hallOfOfficer(officer);
  if (!hall) return <NoHall />;
  const date = today();
  const { view, search, order } = await askedOfQueue(await searchParams, locale, {
    path: paths.reception(),
    filters: ["type", "nationality"],
    orders: ARRIVAL_ORDERS,
    ownOrder: BY_TIME,
  });
  const arrivals = await arrivalsOfToday(officer, { search, order });
  return (
    <ReceptionDesk
      hall={inLanguage(hall.name, locale)}
      date={formatDate(date, locale)}
      arrivals={arrivals.map((row) => arrivalOf(row, date, now()))}
      view={view}
      readAt={shanghaiTime(now())}
      checkIn={checkVisitorIn}
    />
  );
}

const { generateMetadata, Page } = answered(about, ReceptionPage);
export { generateMetadata, Page as default };
