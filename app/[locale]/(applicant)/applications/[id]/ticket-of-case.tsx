import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import { LiveTickets } from "@/components/tickets/LiveTickets";
import { rowOf } from "@/lib/domain/case/states";
import { now } from "@/lib/server/base/clock";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { todayAtHalls } from "@/lib/server/db/questions/applicant/tickets-of-applicant";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { ticketsView } from "@/components/tickets/ticket-view";

/** The number of a case whose turn is waited for at the hall, live; of the others of the account its own page tells. */
export const TicketOfCase = async ({
  application: { id, state },
}: {
  readonly application: Pick<ApplicationView, "id" | "state">;
}) => {
  if (rowOf(state).action !== "waitTurn") return null;
  const today = await todayAtHalls(await requireApplicant());
  const { ticket } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ ticket }}>
      <LiveTickets shown={ticketsView(today, await getLocale(), now())} only={id} />
    </NextIntlClientProvider>
  );
};
