import "server-only";
import type { DeviceActor } from "@/lib/domain/actors";
import { isCheckInOpen } from "@/lib/domain/visit/slots";
import { now, today } from "@/lib/server/base/clock";
import { db } from "../../client";

/** The applications of the others whose visit was booked in one act with this one's, at the kiosk's hall, and who can be
 *  given their numbers at this moment. */
export const familyToCheckIn = async (
  { hallId }: DeviceActor,
  applicationId: string,
): Promise<readonly string[]> => {
  const date = today();
  const visit = await db.appointment.findFirst({
    where: { applicationId, hallId, date, groupId: { not: null }, status: { in: ["BOOKED", "CHECKED_IN"] } },
    select: { groupId: true },
  });
  if (!visit) return [];
  const others = await db.appointment.findMany({
    where: {
      groupId: visit.groupId,
      hallId,
      date,
      status: "BOOKED",
      applicationId: { not: applicationId },
    },
    orderBy: { start: "asc" },
    select: { applicationId: true, start: true },
  });
  return others.filter(({ start }) => isCheckInOpen(date, start, now())).map((other) => other.applicationId);
};
