import "server-only";
import { toAnswer, toCorrect } from "@/lib/domain/case/item-answers";
import { type Moment, momentOf } from "@/lib/domain/case/moment";
import {
  type MilestoneView,
  type NextAction,
  nextAction,
  type PastEvent,
  timeline,
} from "@/lib/domain/case/progress";
import { applicationState, type State } from "@/lib/domain/case/states";
import { standingEvents } from "@/lib/domain/case/take-back";
import type { DeliveryMethod } from "@/lib/domain/vocabulary";
import { isPosted } from "@/lib/domain/visit/delivery";
import { today } from "@/lib/server/base/clock";
import { hallWordsOf } from "./halls";
import { lastList } from "./return-items";

interface VisitRow {
  readonly date: string;
  readonly start: string;
  readonly status: string;
  readonly hall: Parameters<typeof hallWordsOf>[0];
}

interface AskedRow {
  readonly target: string;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

interface StandingRow<E extends PastEvent> {
  readonly state: string;
  readonly dueOn: string | null;
  readonly events: readonly E[];
  readonly returnItems: readonly AskedRow[];
  readonly delivery: { readonly method: DeliveryMethod; readonly trackingNo: string | null } | null;
  readonly receipt: { readonly validUntil: string } | null;
}

interface BesideTheRow {
  /** The latest visit; `ticket`: the number taken for it. */
  readonly visit: VisitRow | undefined;
  readonly ticket: Moment["ticket"] | undefined;
  readonly heldExpiresOn: string | undefined;
  readonly suspendedUntil: string | undefined;
  /** Until when a place of the waiting list is held; undefined: none is, or the page tells of it by itself. */
  readonly offerUntil?: Date | undefined;
}

/** How a case stands, for its owner: what is to be done next, by when, and what is behind it. */
export interface Standing {
  readonly state: State;
  readonly appointment: { readonly date: string; readonly start: string } | null;
  readonly deliveryMethod: DeliveryMethod | null;
  /** How many answers the window named are not corrected yet. */
  readonly toCorrect: number;
  readonly toAnswer: number;
  readonly suspendedUntil: string | undefined;
  readonly today: string;
  readonly moment: Moment;
  readonly next: NextAction;
  readonly timeline: readonly MilestoneView[];
}

/** Told alike on the first page and on the case's own. `events`: what happened and was not taken back. */
export const standingOf = <E extends PastEvent>(
  row: StandingRow<E>,
  { visit, ticket, heldExpiresOn, suspendedUntil, offerUntil }: BesideTheRow,
): { readonly standing: Standing; readonly events: E[] } => {
  const state = applicationState(row.state);
  const events = standingEvents(row.events);
  const asked = lastList(row.returnItems);
  const facts = {
    state,
    appointment: visit?.status === "BOOKED" ? { date: visit.date, start: visit.start } : null,
    deliveryMethod: row.delivery?.method ?? null,
    toCorrect: toCorrect(asked).length,
    toAnswer: toAnswer(asked),
    suspendedUntil,
    today: today(),
  };
  const moment = momentOf({
    state,
    suspendedUntil,
    visit: visit && { date: visit.date, start: visit.start, hall: hallWordsOf(visit.hall) },
    ticket,
    posted: isPosted(row.delivery),
    trackingNo: row.delivery?.trackingNo,
    heldExpiresOn,
    receiptUntil: row.receipt?.validUntil,
    events,
  });
  const progress = { ...facts, dueOn: row.dueOn, offerUntil };
  return {
    standing: { ...facts, moment, next: nextAction(progress), timeline: timeline(progress, events) },
    events,
  };
};
