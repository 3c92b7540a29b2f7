import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HallDesk } from "@/components/rooms/hall/HallDesk";
import { HandOver } from "@/components/rooms/hall/HandOver";
import { NoHall } from "@/components/rooms/hall/NoHall";
import { inLanguage } from "@/lib/domain/text";
import { formatDate } from "@/lib/i18n/dates";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { paths } from "@/lib/paths";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { now, today } from "@/lib/server/base/clock";
import { hallOfOfficer } from "@/lib/server/db/questions/officer/hall-of-officer";
import { hallQueue, ticketsInAll } from "@/lib/server/db/questions/officer/hall-queue";
import { answered } from "../../../../answered";
import { AT_WINDOW, askedOfTickets, calledBy, placeOf, servedAt, ticketRows } from "../hall-props";
import { collectAtWindow } from "./actions";
import { doneWords } from "../done-words";
import { handOverOf } from "./counter-props";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("hall.counter"))("title") });

async function CounterPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("WINDOW");
  const { locale } = await params;
  const query = await searchParams;
  const hall = await hallOfOfficer(officer);
  if (!hall) return <NoHall />;
  const { view, search, order } = await askedOfTickets(query, locale, paths.counter());
  const tickets = await hallQueue(officer, false, { search, order });
  const place = placeOf(query.place, hall.windows, tickets);
  return (
    <HallDesk
      kind="counter"
      hall={inLanguage(hall.name, locale)}
      date={formatDate(today(), locale)}
      places={hall.windows}
      place={place}
      called={calledBy(tickets)}
      served={servedAt(place, tickets, paths.counterCase)}
      total={await ticketsInAll(officer, false, tickets)}
      tickets={ticketRows(tickets, paths.counterCase)}
      view={view}
      actions={AT_WINDOW}
      readAt={shanghaiTime(now())}
      done={await doneWords("hall.window", query)}
    >
      <HandOver {...await handOverOf(officer, query)} place={place} collect={collectAtWindow} />
    </HallDesk>
  );
}

const { generateMetadata, Page } = answered(about, CounterPage);
export { generateMetadata, Page as default };
