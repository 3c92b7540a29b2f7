import "server-only";
import { factsOfType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import type { Place } from "@/lib/domain/visit/slots";
import { slipToken } from "../verification/slip-token";

interface Visit extends Place {
  readonly number: string;
  readonly forInterview: boolean;
}

/** The text of the code a kiosk reads, on the page and on the paper. */
export const codeOfVisit = (
  type: ApplicationType,
  { number, hallId, date, start, forInterview }: Visit,
): string => slipToken({ number, hallId, date, start, letter: factsOfType(type).ticketLetter, forInterview });
