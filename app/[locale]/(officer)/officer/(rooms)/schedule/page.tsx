import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ScheduleDesk } from "@/components/rooms/schedule/ScheduleDesk";
import { inLanguage } from "@/lib/domain/text";
import { formatDate } from "@/lib/i18n/dates";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { today } from "@/lib/server/base/clock";
import { hallDays } from "@/lib/server/db/questions/officer/hall-days";
import { halls } from "@/lib/server/db/questions/applicant/open-slots";
import { answered } from "../../../../answered";
import { closeDay } from "./actions";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("schedule"))("title") });

async function SchedulePage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("ADMIN");
  const [{ locale }, { cancelled }] = await Promise.all([params, searchParams]);
  const [places, days] = await Promise.all([halls(), hallDays(officer)]);
  const names = new Map(places.map((hall) => [hall.id, inLanguage(hall.name, locale)]));
  return (
    <ScheduleDesk
      halls={places.filter(({ open }) => open).map(({ id }) => ({ value: id, label: names.get(id) ?? id }))}
      days={days.map((day) => ({
        ...day,
        hall: names.get(day.hallId) ?? day.hallId,
        words: formatDate(day.date, locale),
      }))}
      today={today()}
      cancelled={typeof cancelled === "string" && /^\d{1,4}$/.test(cancelled) ? Number(cancelled) : undefined}
      close={closeDay}
    />
  );
}

const { generateMetadata, Page } = answered(about, SchedulePage);
export { generateMetadata, Page as default };
