import type { RefusalData } from "@/lib/domain/refusals";
import { apiPaths } from "@/lib/paths";
import { type KioskAnswer, refusedAtKiosk } from "./kiosk-answer";
import { post } from "./post";

type Given = Omit<Extract<KioskAnswer, { kind: "ticket" }>, "kind">;

/** Asks the server for a ticket; undefined: it was not reached, or cannot answer now.
 *  @param whose the visitor's, or everybody else's who booked together with them */
export const askForTicket = async (
  hallId: string,
  number: string,
  whose: "visitor" | "others" = "visitor",
): Promise<KioskAnswer | undefined> => {
  const asked = whose === "others" ? { number, family: true } : { number };
  const answer = await post(apiPaths.kioskCheckIn(hallId), asked);
  if (!answer || answer.status >= 500) return undefined;
  if (answer.ok) return { kind: "ticket", ...((await answer.json()) as Given) };
  const { code, data } = (await answer.json()) as { code: string; data?: RefusalData };
  return refusedAtKiosk(code, data);
};
