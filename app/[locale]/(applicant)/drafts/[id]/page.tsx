import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DraftOverview } from "@/components/wizard/DraftOverview";
import { paths } from "@/lib/paths";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { draftForStep } from "@/lib/server/db/questions/applicant/draft-for-step";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { answered } from "../../../answered";
import { leaveWithoutCase } from "../../applications/[id]/no-case";
import { Withdraw } from "../../applications/[id]/withdraw";

interface DraftPageProps {
  readonly params: Promise<{ id: string }>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("wizard.tasks"))("title") });

/** Under the drafts of the menu; a draft that was submitted leads to its application. */
async function DraftPage({ params }: DraftPageProps) {
  const actor = await requireApplicant();
  const { id } = await params;
  const application = await applicationForApplicant(actor, id);
  if (!application) return leaveWithoutCase(actor, id);
  const draft = application.state === "DRAFT" ? await draftForStep(actor, id) : undefined;
  if (!draft) return leavePage(paths.application(id));
  return (
    <DraftOverview draft={draft} dueOn={application.dueOn}>
      <Withdraw found={{ ...application, draft: true }} />
    </DraftOverview>
  );
}

const { generateMetadata, Page } = answered(about, DraftPage);
export { generateMetadata, Page as default };
