import type { OfficerSection } from "../role-routes";
import { UnreadableCase } from "../unreadable-case";
import type { OfficerRole } from "../vocabulary";
import type { DEADLINES } from "./deadlines";

/** The applicant's road in the guide's words (§1.5, §1.10). */
export const MILESTONES = ["submitted", "preReview", "booking", "window", "decision", "handOver"] as const;
export type Milestone = (typeof MILESTONES)[number];

/** What happens next, seen by the applicant; its words are `states.next.<code>`. */
export const NEXT_ACTIONS = [
  "continueDraft",
  "waitReview",
  "supplement",
  "correct",
  "book",
  "takeOffer",
  "bookAtWindow",
  "visitHall",
  "waitTurn",
  "waitDecision",
  "collect",
  "awaitMail",
  "done",
  "ended",
] as const;
export type NextActionCode = (typeof NEXT_ACTIONS)[number];

/** Headlines of states that say more than their action; each has all the words of an action. */
export type Headline = "rebook" | "inInterview" | "atWindow" | "making";

/** Under which of the guide's three lists the applicant finds a state (domain.md §8.1). */
export type ApplicantList = "drafts" | "todo" | "applications";

/** Look of the pill: a tone and an icon of components/ui. */
type StateTone = "neutral" | "info" | "success" | "warning" | "danger";
export type StateIcon =
  | "draft"
  | "sent"
  | "looked"
  | "warned"
  | "stopped"
  | "denied"
  | "toBook"
  | "booked"
  | "ticket"
  | "people"
  | "waiting"
  | "done"
  | "parcel"
  | "post";

/** The day a state is due and what happens then: an event of the lifecycle that a job fires, the deletion of a draft, or
 *  nothing but that it stands first and red in the queue of its desk (`overdue`). */
interface StateDeadline {
  /** The number it is counted with; a visit is over with its slot. */
  readonly clock: keyof typeof DEADLINES | "slotEnd";
  /** Before it, on which days: whose turn it is would else lose the application unawares. */
  readonly remind?: "supplementReminderDays" | "bookingReminderDays";
  readonly then: "lapse" | "collect" | "dayEnd" | "noShow" | "deleteDraft" | "notCollected" | "overdue";
}

/** Every fact of a state. Lists, home, status, pills, timeline, permissions and SQL read it; nothing else names states
 *  in groups. */
export interface StateRow {
  /** Who has to do something: the applicant, the authority, or nobody any more (the application has ended). */
  readonly turn: "applicant" | "authority" | "nobody";
  /** The milestone it works on; ends without a permit stand where they came from. */
  readonly milestone?: Milestone;
  readonly action: NextActionCode;
  /** What comes before it while answers the window named are not corrected. */
  readonly first?: NextActionCode;
  /** What stands in its place while online booking is suspended for the holder (agreement VII). */
  readonly whenSuspended?: NextActionCode;
  /** Key of its words under `states.next`, when they are not those of the action. */
  readonly headline?: Headline;
  readonly list: ApplicantList;
  readonly tone: StateTone;
  readonly icon: StateIcon;
  /** The officers' room that works on it from a list of cases; the hall works on tickets. */
  readonly desk?: OfficerSection;
  readonly deadline?: StateDeadline;
  /** The desks that read it without saying why; access.ts adds whose hall it is. Nobody named: owner only, and the
   *  pre-review with a reason. */
  readonly readers?: StateReaders;
}

/** `own`: only the officer whose claim or decision it is. */
export type StateReaders = Readonly<Partial<Record<OfficerRole, "desk" | "own">>>;

const VISITORS: StateReaders = { RECEPTION: "desk", INTERVIEWER: "desk", WINDOW: "desk" };
const INSIDE: StateReaders = { INTERVIEWER: "desk", WINDOW: "desk" };
const AT_WINDOW: StateReaders = { WINDOW: "desk" };
const DECIDED: StateReaders = { WINDOW: "desk", APPROVER: "own" };
const TO_MAKE: StateReaders = { ...DECIDED, PRODUCTION: "desk" };

const end = (tone: StateTone, icon: StateIcon, readers: StateReaders = {}): StateRow => ({
  turn: "nobody",
  action: "ended",
  list: "applications",
  tone,
  icon,
  readers,
});

const atHall = (icon: StateIcon, readers: StateReaders, headline?: Headline): StateRow => ({
  turn: "authority",
  milestone: "window",
  action: "waitTurn",
  ...(headline ? { headline } : {}),
  list: "applications",
  tone: "info",
  icon,
  deadline: { clock: "hallDayEnds", then: "dayEnd" },
  readers,
});

const REVIEW: StateRow = {
  turn: "authority",
  milestone: "preReview",
  action: "waitReview",
  list: "applications",
  tone: "info",
  icon: "sent",
  desk: "review",
  deadline: { clock: "preReviewWorkingDays", then: "overdue" },
  readers: { PRE_REVIEWER: "desk" },
};

const DECISION: StateRow = {
  turn: "authority",
  milestone: "decision",
  action: "waitDecision",
  list: "applications",
  tone: "info",
  icon: "waiting",
  desk: "production",
  deadline: { clock: "productionWorkingDays", then: "overdue" },
  readers: TO_MAKE,
};

const ROWS = {
  DRAFT: {
    turn: "applicant",
    milestone: "submitted",
    action: "continueDraft",
    list: "drafts",
    tone: "neutral",
    icon: "draft",
    deadline: { clock: "draftIdleDays", then: "deleteDraft" },
  },
  SUBMITTED: REVIEW,
  PRE_REVIEW: { ...REVIEW, icon: "looked", readers: { PRE_REVIEWER: "own" } },
  RETURNED: {
    turn: "applicant",
    milestone: "preReview",
    action: "supplement",
    list: "todo",
    tone: "warning",
    icon: "warned",
    deadline: { clock: "supplementMonths", remind: "supplementReminderDays", then: "lapse" },
  },
  LAPSED: end("neutral", "stopped"),
  PRE_REJECTED: end("danger", "denied"),
  TO_BOOK: {
    turn: "applicant",
    milestone: "booking",
    action: "book",
    whenSuspended: "bookAtWindow",
    list: "todo",
    tone: "warning",
    icon: "toBook",
    deadline: { clock: "bookingDays", remind: "bookingReminderDays", then: "lapse" },
  },
  BOOKED: {
    turn: "applicant",
    milestone: "window",
    action: "visitHall",
    list: "todo",
    tone: "info",
    icon: "booked",
    deadline: { clock: "slotEnd", then: "noShow" },
    readers: VISITORS,
  },
  CHECKED_IN: atHall("ticket", VISITORS),
  INTERVIEW: atHall("people", INSIDE, "inInterview"),
  INTERVIEW_FAILED: end("danger", "denied", INSIDE),
  WINDOW_REVIEW: atHall("looked", INSIDE, "atWindow"),
  WINDOW_CORRECTION: {
    turn: "applicant",
    milestone: "booking",
    action: "book",
    whenSuspended: "bookAtWindow",
    first: "correct",
    headline: "rebook",
    list: "todo",
    tone: "warning",
    icon: "warned",
    deadline: { clock: "correctionMonths", remind: "bookingReminderDays", then: "lapse" },
    readers: AT_WINDOW,
  },
  NOT_ACCEPTED: end("danger", "denied", AT_WINDOW),
  ACCEPTED: {
    ...DECISION,
    desk: "decisions",
    deadline: { clock: "promisedDecisionWorkingDays", then: "overdue" },
    readers: { WINDOW: "desk", APPROVER: "desk" },
  },
  APPROVED: { ...DECISION, headline: "making", tone: "success", icon: "done" },
  REFUSED: end("danger", "denied", DECIDED),
  PRODUCING: { ...DECISION, headline: "making" },
  READY: {
    turn: "applicant",
    milestone: "handOver",
    action: "collect",
    list: "todo",
    tone: "success",
    icon: "parcel",
    desk: "production",
    deadline: { clock: "collectionMonths", then: "notCollected" },
    readers: TO_MAKE,
  },
  DISPATCHED: {
    turn: "authority",
    milestone: "handOver",
    action: "awaitMail",
    list: "applications",
    tone: "info",
    icon: "post",
    deadline: { clock: "deliveryWorkingDays", then: "collect" },
    readers: TO_MAKE,
  },
  COLLECTED: { ...end("success", "done", DECIDED), action: "done" },
  NOT_COLLECTED: end("danger", "stopped", DECIDED),
  WITHDRAWN: end("neutral", "stopped", DECIDED),
} as const satisfies Readonly<Record<string, StateRow>>;

export type State = keyof typeof ROWS;
export const STATES = Object.keys(ROWS) as readonly State[];

/** The one way in for a state read from the database. Throws for a text that names none. */
export const applicationState = (text: string): State => {
  const state = STATES.find((known) => known === text);
  if (!state) throw new UnreadableCase(`no application state ${text}`);
  return state;
};

/** The facts of a state. */
export const rowOf = (state: State): StateRow => ROWS[state];

/** The states whose row satisfies `fits`, in the order of the procedure; SQL takes its lists from here. */
export const statesWhere = (fits: (row: StateRow, state: State) => boolean): State[] =>
  STATES.filter((state) => fits(rowOf(state), state));

/** States nothing leaves, but for the seconds in which the officer who ended it there may take that back; in them the passport is free for a new application. */
export const TERMINAL_STATES: readonly State[] = statesWhere((row) => row.turn === "nobody");
export const isTerminal = (state: State): boolean => rowOf(state).turn === "nobody";

/** Whether an application in this state occupies its passport: sent, and not ended. A draft does not yet. */
export const isUnderWay = (state: State): boolean => !isTerminal(state) && rowOf(state).list !== "drafts";

export const listOf = (state: State): ApplicantList => rowOf(state).list;
export const statesOfList = (list: ApplicantList): State[] => statesWhere((row) => row.list === list);

/** The states a room of the officers works on, as a list of cases. */
export const statesOfDesk = (desk: OfficerSection): State[] => statesWhere((row) => row.desk === desk);

/** The states that lapse when their day is over. */
export const LAPSING_STATES: readonly State[] = statesWhere((row) => row.deadline?.then === "lapse");

/** The words of what comes next in a state, under `states.next`. */
export const wordsOfNext = (state: State, code: NextActionCode): NextActionCode | Headline => {
  const { action, headline = action } = rowOf(state);
  return code === action ? headline : code;
};

/** The states in which a made permit waits for its holder. */
export const WAITING_TO_BE_COLLECTED: readonly State[] = statesWhere(
  (row) => row.deadline?.then === "notCollected",
);

/** It ended without a permit in force: one that was made is void. */
export const endedWithoutPermit = (state: State): boolean => rowOf(state).action === "ended";

/** Whether what comes next is the applicant's to do, not the authority's. */
export const isApplicantsTurn = (code: NextActionCode): boolean =>
  code === "takeOffer" ||
  statesWhere((row) => row.turn === "applicant").some((state) =>
    [rowOf(state).action, rowOf(state).first, rowOf(state).whenSuspended].includes(code),
  );

/** Accepted at a window and not yet ended: there is a receipt. */
export const WITH_RECEIPT: readonly State[] = statesWhere(
  ({ milestone }) => milestone === "decision" || milestone === "handOver",
);

/** The permit is made and can be handed over. */
export const isReady = (state: State): boolean => rowOf(state).milestone === "handOver";
