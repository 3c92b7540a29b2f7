import { paths } from "@/lib/paths";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { draftForStep, type DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { leaveWithoutCase } from "../no-case";

export interface FormPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where a step was opened from, when that is where it leads back to. */
export const openedFrom = async (
  searchParams: FormPageProps["searchParams"],
): Promise<"check" | undefined> => ((await searchParams).from === "check" ? "check" : undefined);

/** The draft of the address. One that is submitted already leads to its own page; one that is not theirs is not found. */
export const requireDraft = async (params: FormPageProps["params"]): Promise<DraftView> => {
  const { id } = await params;
  const actor = await requireApplicant();
  const draft = await draftForStep(actor, id);
  if (draft) return draft;
  if (!(await applicationForApplicant(actor, id))) return leaveWithoutCase(actor, id);
  return leavePage(paths.application(id));
};
