import "server-only";
import { type Result, ok } from "@/lib/domain/result";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { notifyApplicant } from "../case/notify";

/** 取证: handed over against the receipt; the holder is reminded to register the address anew within 24 hours
 *  (EEAL art. 39). */
export const collectPermit = async (request: CaseAct): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "collect", async ({ tx, subject, at, move }) => {
    await tx.delivery.updateMany({
      where: { applicationId: subject.id },
      data: { handedOverAt: at },
    });
    const moved = await move({ due: null });
    await notifyApplicant(tx, moved, "collected", { no: subject.row.serial });
    return ok({ serial: subject.row.serial });
  });
