import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Booked } from "@/components/appointments/Booked";
import { redirect } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { today } from "@/lib/server/base/clock";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { cancelAction } from "../../../appointments/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.booked");
  return { title: t("title") };
}

export default async function BookedPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const application = await applicationForApplicant(await requireApplicant(), id);
  if (!application) notFound();
  const { appointment } = application;
  if (appointment?.status !== "BOOKED") redirect({ href: paths.application(id), locale: await getLocale() });
  if (!appointment) notFound();
  return <Booked application={application} appointment={appointment} today={today()} action={cancelAction} />;
}
