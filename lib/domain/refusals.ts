import type { LocalText } from "./text";
import { type BookingRefusalDataOf, STATUS_OF_BOOKING_REFUSAL } from "./visit/booking-rules";
import type { Place } from "./visit/slots";

/** Why an act is refused. Closed: each has its HTTP status here and its words in errors.json under `refusals.<code>`. */
const STATUS_OF_REFUSAL = {
  notSignedIn: 401,
  signedOutMeanwhile: 401,
  passOver: 410,
  notPaired: 401,
  notAllowed: 403,
  notFound: 404,
  crossSite: 403,
  badRequest: 400,
  pageTooOld: 409,
  bodyTooLarge: 413,
  busy: 429,
  serviceAway: 503,
  storageFull: 507,
  rateLimited: 429,
  proofNeeded: 429,

  codeWrong: 422,
  codeExpired: 422,
  codeDead: 422,
  phoneLocked: 429,
  unitPhone: 403,
  phoneSame: 422,
  phoneTaken: 409,
  nothingToObject: 409,
  recoveryOver: 409,
  recoveryUnderWay: 409,
  requestOpen: 409,
  requestAnswered: 409,
  credentialsWrong: 401,

  stale: 409,
  keyReused: 422,
  illegalMove: 409,
  tipMoved: 409,
  typeNotOpen: 403,
  nothingToCarry: 409,
  passportNeedsRenewal: 409,
  renewalTooLate: 409,
  alreadyUnderWay: 409,
  notEligible: 422,
  incomplete: 422,
  unanswered: 422,
  nothingToSend: 422,
  correctionOpen: 422,
  papersMissing: 422,
  nothingWaiting: 409,
  tooLateToSupplement: 409,
  claimedByOther: 409,
  notClaimed: 409,
  fourEyes: 403,
  notOwnDecision: 403,
  tooLateToTakeBack: 409,
  decisionSeen: 409,
  decisionSent: 409,

  ...STATUS_OF_BOOKING_REFUSAL,
  slotTaken: 409,
  alreadyWaiting: 409,
  notWaiting: 409,
  offerOver: 409,
  tooLateToAppeal: 409,
  appealedAlready: 409,
  appealAnswered: 409,
  belowBooked: 409,
  noVisitInTime: 409,
  tooLateToCancel: 409,
  tooLateToReschedule: 409,
  samePlace: 409,
  notAFamily: 422,
  cancellingEnds: 409,
  tooEarlyToCheckIn: 409,
  tooLateToCheckIn: 409,
  wrongDay: 409,
  wrongHall: 409,
  noVisitBooked: 409,
  alreadyCheckedIn: 409,
  severalHolders: 409,
  hallClosedNow: 409,
  hereCodeWrong: 422,
  notCalledThreeTimes: 409,
  notHeld: 409,
  noInterview: 409,
  alreadyInterviewed: 409,
  noInterviewRoom: 409,
  stillServing: 409,
  permitNumberTaken: 409,
  numbersTaken: 409,
  numbersUsedUp: 409,

  fileTooLarge: 413,
  fileType: 415,
  fileHeic: 415,
  fileTruncated: 422,
  filePixels: 422,
  fileEncrypted: 422,
  fileActiveContent: 422,
  filePages: 422,
  tooManyFiles: 409,
  tipFilesFull: 409,
  lastPage: 409,
  fileInfected: 422,
  documentDamaged: 409,
  caseUnreadable: 409,
  scannerAway: 503,
  photoRules: 422,
  photoReceiptUnknown: 404,
  registryDown: 503,
} as const satisfies Readonly<Record<string, number>>;

export type RefusalCode = keyof typeof STATUS_OF_REFUSAL;

export const REFUSAL_CODES = Object.keys(STATUS_OF_REFUSAL) as readonly RefusalCode[];

/** The HTTP status a refusal is answered with by a route handler. */
export const statusOfRefusal = (code: RefusalCode): number => STATUS_OF_REFUSAL[code];

export const isRefusalCode = (text: string): text is RefusalCode => Object.hasOwn(STATUS_OF_REFUSAL, text);

/** Somebody who is booked, by the number of the appointment and the country of the passport. */
export interface Visitor {
  readonly number: string;
  readonly country: LocalText;
}

/** What fills a refusal's message or goes with it: figures, plain days, instants (ISO), words in every language, lists. */
export type RefusalValue =
  string | number | LocalText | readonly string[] | readonly Place[] | readonly Visitor[];
export type RefusalData = Readonly<Record<string, RefusalValue | undefined>>;

/** The figures and texts of a refusal's data, without its lists. */
export const figuresOf = (data: RefusalData = {}): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(data).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === "string" || typeof entry[1] === "number",
    ),
  );

/** What a refusal's sentences cannot do without; the compiler asks every use-case for it, and
 *  tests/conformance/refusals.test.ts renders each message with nothing else. */
export interface RefusalDataOf extends BookingRefusalDataOf {
  readonly rateLimited: { readonly minutes: number; readonly seconds: number };
  /** A puzzle for the device to solve, or a ticket to come back with after so many seconds. */
  readonly proofNeeded: { readonly challenge: string; readonly ticket: string; readonly seconds: number };
  readonly phoneLocked: { readonly minutes: number };
  readonly codeWrong: { readonly left: number };
  readonly claimedByOther: { readonly name: string };
  /** `by`: who changed it last, empty when it was no officer. */
  readonly stale: { readonly by: string };
  /** The checks that bite, the questions they stand beside, and what they say. */
  readonly notEligible: {
    readonly findings: readonly string[];
    readonly fields: readonly string[];
    readonly rules: LocalText;
  };
  readonly incomplete: { readonly count: number };
  readonly correctionOpen: { readonly count: number };
  /** Their names. */
  readonly papersMissing: { readonly papers: LocalText };
  readonly notCalledThreeTimes: { readonly calls: number };
  readonly stillServing: { readonly ticket: string };
  /** The last day of the document held. */
  readonly noVisitInTime: { readonly date: string };
  /** The last day on which it could be appealed. */
  readonly tooLateToAppeal: { readonly date: string };
  /** The first hour that has more booked than it would have places. */
  readonly belowBooked: { readonly date: string; readonly start: string; readonly booked: number };
  readonly slotTaken: { readonly nearest: readonly Place[] };
  /** The instant until which it could be cancelled. */
  readonly tooLateToCancel: { readonly date: string };
  readonly notAFamily: { readonly least: number; readonly most: number };
  readonly tooEarlyToCheckIn: { readonly from: string };
  readonly wrongDay: { readonly date: string };
  /** The first day that can be booked now. */
  readonly noVisitBooked: { readonly date: string };
  readonly wrongHall: { readonly hall: LocalText };
  readonly hallClosedNow: { readonly hours: string };
  readonly severalHolders: { readonly visitors: readonly Visitor[] };
  readonly alreadyCheckedIn: { readonly ticket: string };
}

/** The refusals whose sentences stand by themselves. */
export type BareRefusal = Exclude<RefusalCode, keyof RefusalDataOf>;

/** The data that goes with a code, as arguments: what its sentences need, and more if one likes. */
export type RefusalArguments<C extends RefusalCode> = C extends keyof RefusalDataOf
  ? [data: RefusalDataOf[C] & RefusalData]
  : [data?: RefusalData];

/** The case moved on meanwhile, in another tab or by somebody else: the way on is its own page. */
export const CASE_MOVED_ON: readonly RefusalCode[] = [
  "stale",
  "illegalMove",
  "alreadyBooked",
  "tooLateToSupplement",
];
