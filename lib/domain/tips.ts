import { isShortNumber } from "./short-number";

/** 有奖举报 (guide §1.3): what may be reported without signing in. EEAL art. 45 ¶3 names illegal entry, residence and
 *  employment; art. 73 papers got or used by fraud. */
export const TIP_KINDS = ["ILLEGAL_ENTRY", "ILLEGAL_STAY", "ILLEGAL_WORK", "FALSE_PAPERS", "OTHER"] as const;
export type TipKind = (typeof TIP_KINDS)[number];

/** The one way forward: received, taken up by an officer, closed with a note. */
export const TIP_STATES = ["RECEIVED", "TAKEN_UP", "CLOSED"] as const;
export type TipState = (typeof TIP_STATES)[number];

/** The ten districts of Shenzhen, the zone beyond it that it administers, and anywhere else. */
export const TIP_DISTRICTS = [
  "FUTIAN",
  "LUOHU",
  "YANTIAN",
  "NANSHAN",
  "BAOAN",
  "LONGGANG",
  "LONGHUA",
  "PINGSHAN",
  "GUANGMING",
  "DAPENG",
  "SHENSHAN",
  "ELSEWHERE",
] as const;
export type TipDistrict = (typeof TIP_DISTRICTS)[number];

/** Lengths in characters, ours: enough to be looked into, and no more than somebody reads. */
export const TIP_LENGTHS = { leastWhat: 10, mostWhat: 2000, mostAddress: 200, mostNote: 1000 } as const;

/** Reports from one address in a day (assumed: more than any street sees), and questions about them in an hour. */
export const TIPS_PER_DAY = 30;
export const TIP_QUERIES_PER_HOUR = 10;

/** Photos and PDFs of one report, and how often an hour one address may send some (ours). */
export const TIP_FILES = { most: 5, sendsPerHour: 20 } as const;

/** Signs of a report's number: about 59 bits, so that no number is found by trying. */
export const TIP_NUMBER_LENGTH = 12;

/** @param number as `typedNumber` leaves it */
export const isTipNumber = (number: string): boolean => isShortNumber(number, TIP_NUMBER_LENGTH);

const asState = (text: string): TipState | undefined => TIP_STATES.find((known) => known === text);
const asKind = (text: string): TipKind | undefined => TIP_KINDS.find((known) => known === text);

/** The two codes of a row; what the house does not know is a damaged row, and throws. */
export const tipCodes = (row: {
  readonly kind: string;
  readonly state: string;
}): { readonly kind: TipKind; readonly state: TipState } => {
  const [kind, state] = [asKind(row.kind), asState(row.state)];
  if (!kind || !state) throw new Error(`a tip cannot be ${row.kind} and ${row.state}`);
  return { kind, state };
};
