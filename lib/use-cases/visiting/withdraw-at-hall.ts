import "server-only";
import { type Result, ok } from "@/lib/domain/result";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { notifyApplicant } from "../case/notify";

/** The window enters the applicant's written request to take an accepted application back, before the decision. */
export const withdrawAtHall = async (request: CaseAct): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "withdrawAtHall", async ({ tx, subject, move }) => {
    const { serial } = subject.row;
    const moved = await move({ due: null });
    await notifyApplicant(tx, moved, "withdrawn", { no: serial });
    return ok({ serial });
  });
