import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReadyChoice } from "@/components/appointments/ready/ReadyChoice";
import { paths } from "@/lib/paths";
import { today } from "@/lib/server/base/clock";
import { appointmentsOfApplicant } from "@/lib/server/db/questions/applicant/appointments-of-applicant";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { answered } from "../../answered";

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("booking.ready"))("title") });

/** Where the reminder of the day before leads: to what the next visit needs, or a choice where a family comes together. */
async function ReadyNextPage() {
  const actor = await requireApplicant();
  const booked = (await appointmentsOfApplicant(actor)).filter(
    ({ status, date }) => status === "BOOKED" && date >= today(),
  );
  const next = booked.map(({ date }) => date).sort()[0];
  const visits = booked.filter(({ date }) => date === next);
  const [only] = visits;
  if (!only) return leavePage(paths.appointments());
  if (visits.length === 1) return leavePage(paths.ready(only.application.id));
  return <ReadyChoice visits={visits} />;
}

const { generateMetadata, Page } = answered(about, ReadyNextPage);
export { generateMetadata, Page as default };
