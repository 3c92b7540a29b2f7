import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { TodayAtHall } from "@/components/tickets/TodayAtHall";
import { now } from "@/lib/server/base/clock";
import { todayAtHalls } from "@/lib/server/db/questions/applicant/tickets-of-applicant";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { hereAction } from "./actions";
import { ticketsView, visitViews } from "@/components/tickets/ticket-view";
import { answered } from "../../answered";

interface TicketPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ticket"))("title") };
}

export default answered(async function TicketPage({ params }: TicketPageProps) {
  const actor = await requireApplicant();
  const { locale } = await params;
  const today = await todayAtHalls(actor);
  const at = now();
  const { ticket, errors } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ ticket, errors: { refusals: errors.refusals } }}>
      <TodayAtHall
        shown={ticketsView(today, locale, at)}
        visits={visitViews(today, locale, at)}
        hereAction={hereAction}
      />
    </NextIntlClientProvider>
  );
});
