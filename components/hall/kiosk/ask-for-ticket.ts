import type { RefusalData } from "@/lib/domain/refusals";
import { apiPaths } from "@/lib/paths";
import { type KioskAnswer, type KioskTicket, refusedAtKiosk } from "./kiosk-answer";
import { post } from "./post";

/** Asks the server for a ticket; undefined: it was not reached, or cannot answer now. */
export const askForTicket = async (hallId: string, number: string): Promise<KioskAnswer | undefined> => {
  const answer = await post(apiPaths.kioskCheckIn(hallId), { number });
  if (!answer || answer.status >= 500) return undefined;
  if (answer.ok) return { kind: "ticket", ticket: (await answer.json()) as KioskTicket };
  const { code, data } = (await answer.json()) as { code: string; data?: RefusalData };
  return refusedAtKiosk(code, data);
};
