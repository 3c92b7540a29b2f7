import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SubmittedRounds } from "@/components/applications/SubmittedRounds";
import { submissionsOfApplicant } from "@/lib/server/db/questions/applicant/submissions-of-applicant";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { answered } from "../../../../answered";
import { leaveWithoutCase } from "../no-case";

interface SubmissionsPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ round?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("application.submissions");
  return { title: t("title") };
}

export default answered(async function SubmissionsPage({ params, searchParams }: SubmissionsPageProps) {
  const actor = await requireApplicant();
  const [{ id }, { round }] = await Promise.all([params, searchParams]);
  const submissions = await submissionsOfApplicant(actor, id);
  const shown =
    submissions?.rounds.find((each) => String(each.round) === round) ?? submissions?.rounds.at(-1);
  if (!submissions || !shown) return leaveWithoutCase(actor, id);
  return <SubmittedRounds submissions={submissions} shown={shown} />;
});
