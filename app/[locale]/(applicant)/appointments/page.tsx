import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppointmentList } from "@/components/appointments/AppointmentList";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { appointmentsOfApplicant } from "@/lib/server/db/questions/applicant/appointments-of-applicant";
import { answered } from "../../answered";
import { cancelAction } from "./actions";

interface AppointmentsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What the address says has just been done: "ended", or the last day for another booking. */
const howCancelled = (given: unknown): string | undefined =>
  typeof given === "string" && (given === "ended" || isPlainDate(given)) ? given : undefined;

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("booking.list"))("title") });

async function AppointmentsPage({ searchParams }: AppointmentsPageProps) {
  const appointments = await appointmentsOfApplicant(await requireApplicant());
  const { cancelled, people } = await searchParams;
  return (
    <AppointmentList
      appointments={appointments}
      action={cancelAction}
      cancelled={howCancelled(cancelled)}
      cancelledTogether={typeof people === "string" && /^[2-6]$/.test(people) ? Number(people) : 1}
    />
  );
}

const { generateMetadata, Page } = answered(about, AppointmentsPage);
export { generateMetadata, Page as default };
