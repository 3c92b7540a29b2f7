import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DayBoardDesk } from "@/components/rooms/board/DayBoardDesk";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { inLanguage } from "@/lib/domain/text";
import { boardDays } from "@/lib/domain/board/figures";
import { today } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import { dayBoard } from "@/lib/server/db/questions/hall/day-board";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { notThere } from "@/lib/server/edge/http/turned-away";
import { answered } from "../../../../answered";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("dayBoard"))("title") });

async function DayBoardPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("ADMIN");
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const days = boardDays(today(), await loadCalendar());
  const first = days.find((day) => day >= today()) ?? today();
  const date = typeof asked.date === "string" && isPlainDate(asked.date) ? asked.date : first;
  const board = await dayBoard(officer, {
    hallId: typeof asked.hall === "string" ? asked.hall : undefined,
    date,
  });
  if (!board) notThere();
  return (
    <DayBoardDesk
      board={board}
      halls={board.halls.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }))}
      dates={[...new Set([...days, date])].sort()}
    />
  );
}

const { generateMetadata, Page } = answered(about, DayBoardPage);
export { generateMetadata, Page as default };
