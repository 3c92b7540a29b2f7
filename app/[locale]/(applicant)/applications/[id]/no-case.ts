import type { ApplicantActor } from "@/lib/domain/actors";
import { paths } from "@/lib/paths";
import { unreadableOfApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { notThere } from "@/lib/server/edge/http/turned-away";

/** Where a page has no application to show: one of theirs that cannot be read leads to its own page, which says so; any
 *  other is not there. */
export const leaveWithoutCase = async (actor: ApplicantActor, id: string): Promise<never> =>
  (await unreadableOfApplicant(actor, id)) ? leavePage(paths.application(id)) : notThere();
