import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { countNoShows } from "@/lib/domain/visit/no-show";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";

/** How many failures to keep an appointment count against the person of an application today (agreement VII). */
export const noShowsCounted = async (actor: ApplicantActor, applicationId: string): Promise<number> => {
  const found = await db.application.findFirst({
    where: { id: applicationId, accountId: actor.accountId },
    select: { personIndex: true },
  });
  if (!found?.personIndex) return 0;
  const missed = await db.noShow.findMany({
    where: { personIndex: found.personIndex, waivedAt: null },
    select: { date: true },
  });
  return countNoShows(
    missed.map(({ date }) => date),
    today(),
  );
};
