import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Booked } from "@/components/appointments/Booked";
import { paths } from "@/lib/paths";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { codeOfVisit } from "@/lib/server/documents/slip/code-of-visit";
import { leaveWithoutCase } from "../no-case";
import { cancelAction } from "../../../appointments/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.booked");
  return { title: t("title") };
}

export default async function BookedPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireApplicant();
  const application = await applicationForApplicant(actor, id);
  if (!application) return leaveWithoutCase(actor, id);
  const { appointment } = application;
  if (appointment?.status !== "BOOKED") return leavePage(paths.application(id));
  return (
    <Booked
      application={application}
      appointment={appointment}
      code={codeOfVisit(application.type, { ...appointment, hallId: appointment.hall.id })}
      action={cancelAction}
    />
  );
}
