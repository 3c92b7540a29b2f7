import "server-only";
import type { OfficerActor } from "@/lib/domain/actors";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";

/** The case a pre-reviewer turns to next, by id: of their own the first due, else of those nobody has taken.
 *  @param except ids that are passed over */
export const nextForReview = async (
  { officerId }: OfficerActor,
  except: readonly string[] = [],
): Promise<string | undefined> => {
  const first = (where: Prisma.ApplicationWhereInput) =>
    db.application.findFirst({
      where: { ...where, id: { notIn: [...except] } },
      orderBy: [{ dueOn: "asc" }, { serial: "asc" }],
      select: { id: true },
    });
  const own = await first({ state: "PRE_REVIEW", claimedById: officerId });
  return (own ?? (await first({ state: "SUBMITTED" })))?.id;
};
