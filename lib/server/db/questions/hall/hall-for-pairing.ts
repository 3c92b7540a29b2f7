import "server-only";
import type { LocalText } from "@/lib/domain/text";
import { db } from "../../client";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";

/** The name of the hall a device is to be paired with; undefined: there is none. */
export const hallForPairing = async (hallId: string): Promise<LocalText | undefined> => {
  const hall = await db.hall.findUnique({ where: { id: hallId.slice(0, 20) }, select: HALL_NAME });
  return hall ? hallNameOf(hall) : undefined;
};
