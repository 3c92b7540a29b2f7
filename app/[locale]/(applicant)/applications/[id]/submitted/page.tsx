import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Submitted } from "@/components/wizard/Submitted";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check.submitted");
  return { title: t("title") };
}

export default async function SubmittedPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const actor = await requireApplicant();
  const application = await applicationForApplicant(actor, (await params).id);
  if (!application?.submittedAt) notFound();
  return <Submitted application={application} />;
}
