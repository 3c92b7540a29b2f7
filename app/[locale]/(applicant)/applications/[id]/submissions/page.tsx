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

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("application.submissions"))("title"),
});

async function SubmissionsPage({ params, searchParams }: SubmissionsPageProps) {
  const actor = await requireApplicant();
  const [{ id }, { round }] = await Promise.all([params, searchParams]);
  const submissions = await submissionsOfApplicant(actor, id);
  const shown =
    submissions?.rounds.find((each) => String(each.round) === round) ?? submissions?.rounds.at(-1);
  if (!submissions || !shown) return leaveWithoutCase(actor, id);
  return <SubmittedRounds submissions={submissions} shown={shown} />;
}

const { generateMetadata, Page } = answered(about, SubmissionsPage);
export { generateMetadata, Page as default };
