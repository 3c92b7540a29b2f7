import type { JustDecided } from "@/components/rooms/review/DecidedNotice";
import type { OfficerActor } from "@/lib/domain/actors";
import { takeBackOffer } from "@/lib/server/db/questions/officer/just-decided";

/** What the address says was just decided, and whether it may still be taken back. */
export const justDecided = async (
  { done, serial }: Readonly<Record<string, string | string[] | undefined>>,
  officer: OfficerActor,
): Promise<JustDecided | undefined> =>
  typeof done === "string" && typeof serial === "string"
    ? { done, serial, offer: await takeBackOffer(officer, serial) }
    : undefined;
