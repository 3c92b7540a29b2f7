import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Ready } from "@/components/appointments/Ready";
import { paths } from "@/lib/paths";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { leaveWithoutCase } from "../no-case";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.ready");
  return { title: t("title") };
}

export default async function ReadyPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireApplicant();
  const application = await applicationForApplicant(actor, id);
  if (!application) return leaveWithoutCase(actor, id);
  const { appointment } = application;
  if (appointment?.status !== "BOOKED") return leavePage(paths.application(id));
  return <Ready application={application} appointment={appointment} />;
}
