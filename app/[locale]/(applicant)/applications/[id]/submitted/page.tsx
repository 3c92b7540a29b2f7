import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Submitted } from "@/components/wizard/Submitted";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { notThere } from "@/lib/server/edge/http/turned-away";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { answered } from "../../../../answered";
import { leaveWithoutCase } from "../no-case";

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("check.submitted"))("title") });

async function SubmittedPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const actor = await requireApplicant();
  const { id } = await params;
  const application = await applicationForApplicant(actor, id);
  if (!application) return leaveWithoutCase(actor, id);
  if (!application.submittedAt) notThere();
  return <Submitted application={application} />;
}

const { generateMetadata, Page } = answered(about, SubmittedPage);
export { generateMetadata, Page as default };
