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

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("ticket"))("title") });

async function TicketPage({ params }: TicketPageProps) {
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
}

const { generateMetadata, Page } = answered(about, TicketPage);
export { generateMetadata, Page as default };
