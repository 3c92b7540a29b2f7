import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HallDesk } from "@/components/rooms/hall/HallDesk";
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
import { doneWords } from "../done-words";
import { AT_ROOM, askedOfTickets, calledBy, placeOf, servedAt, ticketRows } from "../hall-props";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("hall.interview"))("title") });

async function InterviewPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("INTERVIEWER");
  const { locale } = await params;
  const query = await searchParams;
  const hall = await hallOfOfficer(officer);
  if (!hall) return <NoHall />;
  const { view, search, order } = await askedOfTickets(query, locale, paths.interview());
  const tickets = await hallQueue(officer, true, { search, order });
  const place = placeOf(query.place, hall.rooms, tickets);
  return (
    <HallDesk
      kind="interview"
      hall={inLanguage(hall.name, locale)}
      date={formatDate(today(), locale)}
      places={hall.rooms}
      place={place}
      called={calledBy(tickets)}
      served={servedAt(place, tickets, paths.interviewCase)}
      total={await ticketsInAll(officer, true, tickets)}
      tickets={ticketRows(tickets, paths.interviewCase)}
      view={view}
      actions={AT_ROOM}
      readAt={shanghaiTime(now())}
      done={await doneWords("hall.interview", query)}
    />
  );
}

const { generateMetadata, Page } = answered(about, InterviewPage);
export { generateMetadata, Page as default };
