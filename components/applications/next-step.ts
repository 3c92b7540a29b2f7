import { type NextAction, nextAction, type ProgressFacts } from "@/lib/domain/case/progress";
import { type NextActionCode, type State, rowOf } from "@/lib/domain/case/states";
import { paths } from "@/lib/paths";

/** Codes whose step has a page of its own; their button's words are `next.<code>.button`. */
type ActionableCode =
  "continueDraft" | "supplement" | "correct" | "book" | "takeOffer" | "visitHall" | "waitTurn";

const PAGES: Readonly<Record<ActionableCode, (id: string) => string>> = {
  continueDraft: paths.draft,
  supplement: paths.supplement,
  correct: paths.supplement,
  book: paths.book,
  takeOffer: paths.waiting,
  visitHall: paths.booked,
  waitTurn: paths.ticket,
};

export interface NextStep extends NextAction {
  /** The page on which the step is taken. */
  readonly action?: { readonly code: ActionableCode; readonly href: string };
}

const isActionable = (code: NextActionCode): code is ActionableCode => code in PAGES;

/** The next step of an application with the page it is taken on, when the applicant takes it here. */
export const nextStepOf = (id: string, facts: ProgressFacts): NextStep => {
  const next = nextAction(facts);
  if (!isActionable(next.code)) return next;
  // On the day itself the way is to the hall, and the number is taken there.
  const isToday = next.code === "visitHall" && facts.today !== undefined && next.by === facts.today;
  return { ...next, action: { code: next.code, href: isToday ? paths.ticket() : PAGES[next.code](id) } };
};

/** The guide's word in the column 操作 for a state (§1.7). */
export type Operation =
  "supplement" | "correct" | "book" | "takeOffer" | "booked" | "collect" | "continue" | "view";

const OPERATIONS: Partial<Record<State, readonly [Operation, (id: string) => string]>> = {
  DRAFT: ["continue", paths.draft],
  RETURNED: ["supplement", paths.supplement],
  TO_BOOK: ["book", paths.book],
  WINDOW_CORRECTION: ["book", paths.book],
  BOOKED: ["booked", paths.booked],
  READY: ["collect", paths.application],
};

/** What the row of an application offers, and where. */
export const operationOf = (
  id: string,
  state: State,
  {
    toCorrect = 0,
    suspendedUntil,
    offerUntil,
  }: Pick<ProgressFacts, "toCorrect" | "suspendedUntil" | "offerUntil"> = {},
): { readonly operation: Operation; readonly href: string } => {
  if (offerUntil) return { operation: "takeOffer", href: paths.waiting(id) };
  const { first, whenSuspended } = rowOf(state);
  if (toCorrect > 0 && first) return { operation: "correct", href: paths.supplement(id) };
  // Done at a hall, not here: its page says how.
  if (suspendedUntil && whenSuspended) return { operation: "view", href: paths.application(id) };
  const [operation, pathOf] = OPERATIONS[state] ?? (["view", paths.application] as const);
  return { operation, href: pathOf(id) };
};
