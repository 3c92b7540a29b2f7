import { addDays, addMonths, shanghaiDate, shanghaiInstant, shanghaiTime } from "../calendar/plain-date";
import { type Calendar, type CountedDay, addWorkingDays } from "../calendar/working-days";

/** Every clock of the procedure, with the source of its length. Days count from the day after the event and end
 *  at 24:00 in Shanghai (see `endOfDay`). "assumed": the guide and the law are silent. */
export const DEADLINES = {
  /** Guide, success page: 审核结果将于3个工作日内发送. */
  preReviewWorkingDays: 3,
  /** Guide §1.7: 请于退补后1个月内完成补充. */
  supplementMonths: 1,
  /** Assumed: reminders so many days before the supplement lapses. */
  supplementReminderDays: [14, 7, 2],
  /** Assumed: an approved application is booked within 30 calendar days. */
  bookingDays: 30,
  /** Assumed: reminders so many days before the time for booking ends. */
  bookingReminderDays: [7, 2],
  /** Assumed, Shanghai time: reminders leave in the morning of their day, later only by day. */
  remindersFrom: "10:00",
  remindersUntil: "21:00",
  /** Assumed: who gave up or missed a visit has this many days for another, where the time for booking ends sooner. */
  bookAgainDays: 3,
  /** Assumed: after the hall's own doing at least this many working days remain for booking. */
  bookAgainAfterHallWorkingDays: 5,
  /** Assumed: papers named at the window are brought within a month, as with a return. */
  correctionMonths: 1,
  /** Assumed: a draft nobody touched for 30 days is deleted. */
  draftIdleDays: 30,
  /** EEAL art. 30, Reg. art. 18 and 36 ¶2: 15 working days, receipt and decision alike. */
  legalDecisionWorkingDays: 15,
  /** What Shenzhen's windows announce (7 working days); a promise, not the law. */
  promisedDecisionWorkingDays: 7,
  /** Assumed: making the permit. */
  productionWorkingDays: 2,
  /** Assumed: a reminder when a permit has waited this long. */
  collectionReminderWorkingDays: 15,
  /** Assumed: a permit nobody came for within three months goes back and is void; the passport lies with it. Never
   *  later than the permit's own last day. */
  collectionMonths: 3,
  /** Assumed: a last reminder two weeks before that. */
  lastCallDays: 14,
  /** Assumed: a permit to be sent leaves within two working days. */
  dispatchWorkingDays: 2,
  /** Assumed: EMS has delivered by then; who heard nothing to the contrary counts the permit as received. */
  deliveryWorkingDays: 15,
  /** Assumed, Shanghai time: two hours after the halls close, whoever has a ticket has been served or goes home. */
  hallDayEnds: "20:00",
  /** Assumed: an officer's claim on a case ends after two idle hours. */
  claimIdleMinutes: 120,
  /** Assumed: a slip of the hand at the pre-review is noticed within ten seconds; its text message waits for them. */
  takeBackSeconds: 10,
} as const;

const certain = (date: string): CountedDay => ({ date, provisional: false });

/** The day by whose end the result of the preliminary review is due; counts anew with each resubmission. */
export const preReviewDue = (submittedOn: string, calendar: Calendar): CountedDay =>
  addWorkingDays(submittedOn, DEADLINES.preReviewWorkingDays, calendar);

/** The last day on which returned items may be supplemented. */
export const supplementDue = (returnedOn: string): CountedDay =>
  certain(addMonths(returnedOn, DEADLINES.supplementMonths));

/** When somebody is reminded on `date`. */
export const reminderAt = (date: string): Date => shanghaiInstant(date, DEADLINES.remindersFrom);

/** Whether people may be reminded at this instant: nobody is woken by what could not be sent in the morning. */
export const isTimeToRemind = (at: Date): boolean => {
  const time = shanghaiTime(at);
  return DEADLINES.remindersFrom <= time && time < DEADLINES.remindersUntil;
};

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

/** A day for booking, cut off where the document held ends: nobody is expected at a window after that. */
export const withinHeld = (day: string, heldExpiresOn = ""): CountedDay =>
  certain(heldExpiresOn ? earlier(day, heldExpiresOn) : day);

/** The last day for booking after approval at preliminary review; never later than the last day of the document held. */
export const bookBy = (passedOn: string, heldExpiresOn = ""): CountedDay =>
  withinHeld(addDays(passedOn, DEADLINES.bookingDays), heldExpiresOn);

/** The last day for a new booking after the window named missing papers; never later than that of the document held. */
export const correctionDue = (correctedOn: string, heldExpiresOn = ""): CountedDay =>
  withinHeld(addMonths(correctedOn, DEADLINES.correctionMonths), heldExpiresOn);

/** A visit that ended without being kept. Days are Shanghai's. */
export interface UnkeptVisit {
  /** The act of booking. */
  readonly bookedOn: string;
  readonly endedOn: string;
}

/** The last day for another booking after a visit the applicant gave up or missed: the day fixed before, or a few days
 *  for who had booked in time. A visit booked after the fixed day brings nothing, so the day cannot be pushed on. */
export const bookAgainBy = (fixed: string, visit: UnkeptVisit, heldExpiresOn = ""): CountedDay =>
  withinHeld(
    visit.bookedOn > fixed ? fixed : later(fixed, addDays(visit.endedOn, DEADLINES.bookAgainDays)),
    heldExpiresOn,
  );

/** The day for booking, fixed anew, after the hall itself ended a visit: some working days remain at least. */
export const bookAgainAfterHall = (fixed: string, endedOn: string, calendar: Calendar): string =>
  later(fixed, addWorkingDays(endedOn, DEADLINES.bookAgainAfterHallWorkingDays, calendar).date);

/** The instant at which a hall's day is over for whoever holds a ticket of it. */
export const hallDayEnds = (date: string): Date => shanghaiInstant(date, DEADLINES.hallDayEnds);

/** The day after which an untouched draft is deleted. */
export const draftExpires = (touchedOn: string): CountedDay =>
  certain(addDays(touchedOn, DEADLINES.draftIdleDays));

/** Last day of the acceptance receipt, which is also the legal limit of the decision. */
export const receiptValidUntil = (acceptedOn: string, calendar: Calendar): CountedDay =>
  addWorkingDays(acceptedOn, DEADLINES.legalDecisionWorkingDays, calendar);

/** The day by which Shenzhen promises the decision. */
export const promisedBy = (acceptedOn: string, calendar: Calendar): CountedDay =>
  addWorkingDays(acceptedOn, DEADLINES.promisedDecisionWorkingDays, calendar);

/** The day by which an approved permit is made. */
export const productionDue = (approvedOn: string, calendar: Calendar): CountedDay =>
  addWorkingDays(approvedOn, DEADLINES.productionWorkingDays, calendar);

/** The day on which somebody whose permit waits is reminded. */
export const collectionReminder = (readyOn: string, calendar: Calendar): CountedDay =>
  addWorkingDays(readyOn, DEADLINES.collectionReminderWorkingDays, calendar);

/** The last day on which a permit is handed over; after it the permit goes back. */
export const collectBy = (readyOn: string, permitValidUntil: string): CountedDay =>
  certain(earlier(addMonths(readyOn, DEADLINES.collectionMonths), permitValidUntil));

/** The day on which somebody whose permit still waits is called for the last time.
 *  @param lastDay see `collectBy` */
export const lastCallToCollect = (lastDay: string): string => addDays(lastDay, -DEADLINES.lastCallDays);

/** The day by whose end a permit to be sent has left. */
export const dispatchBy = (readyOn: string, calendar: Calendar): CountedDay =>
  addWorkingDays(readyOn, DEADLINES.dispatchWorkingDays, calendar);

/** The day by whose end a parcel counts as received. */
export const deliveredBy = (dispatchedOn: string, calendar: Calendar): CountedDay =>
  addWorkingDays(dispatchedOn, DEADLINES.deliveryWorkingDays, calendar);

/** The instant at which an officer's idle claim on a case ends. */
export const claimExpires = (lastTouchedAt: Date): Date =>
  new Date(lastTouchedAt.getTime() + DEADLINES.claimIdleMinutes * 60_000);

/** Whether the day `dueOn` is over in Shanghai. */
export const isPast = (dueOn: string, now: Date): boolean => shanghaiDate(now) > dueOn;
