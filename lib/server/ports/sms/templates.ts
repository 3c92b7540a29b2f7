/** Every text message of the procedure (domain.md §8.5) with the variables its text and the carrier's template take,
 *  in the order a positional carrier (Tencent) expects them. */
export const SMS_PARAMETERS = {
  otp: ["code"],
  returned: ["no", "reason", "date"],
  supplementReminder: ["no", "date"],
  bookingReminder: ["no", "date"],
  bookingReminderInPerson: ["no", "date"],
  visitReminder: ["when", "hall", "link"],
  lapsed: ["no"],
  passed: ["no", "date"],
  passedInPerson: ["no", "date"],
  rejected: ["no", "reason"],
  booked: ["date", "slot", "hall", "cancelBy"],
  rescheduled: ["date", "slot", "hall", "cancelBy"],
  bookedFamily: ["n", "date", "slot", "hall", "cancelBy"],
  bookedForGood: ["date", "slot", "hall"],
  rescheduledForGood: ["date", "slot", "hall"],
  bookedFamilyForGood: ["n", "date", "slot", "hall"],
  cancelled: ["date", "slot", "by"],
  cancelledFamily: ["n", "date", "slot", "by"],
  cancelledInPerson: ["date", "by"],
  cancelledByHall: ["reason", "date", "by"],
  cancelledByHallInPerson: ["reason", "date", "by"],
  cancelledByHallOffered: ["reason", "date", "slot", "hall", "by"],
  heldPlaceClosed: ["reason", "date", "by"],
  heldPlaceClosedInPerson: ["reason", "date", "by"],
  offerClosed: ["reason", "date", "slot"],
  placeOffered: ["date", "slot", "hall", "by"],
  waitingEnded: ["n"],
  appealGranted: ["date"],
  appealRefused: ["date"],
  noShow: ["date", "n"],
  suspended: ["date"],
  ticketIssued: ["ticket", "n", "link"],
  ticketNear: ["ticket", "n"],
  ticketToWindow: ["ticket", "place"],
  ticketToRoom: ["ticket", "place"],
  missedCall: ["n", "date", "by"],
  missedCallInPerson: ["n", "date", "by"],
  unserved: ["date", "by"],
  unservedInPerson: ["date", "by"],
  unservedOffered: ["date", "slot", "hall", "by"],
  endsWithVisit: ["date", "no"],
  interviewFailed: ["no"],
  correction: ["no", "date"],
  correctionInPerson: ["no", "date"],
  notAccepted: ["no", "reason"],
  accepted: ["no", "receipt", "date"],
  refused: ["no"],
  approvedPosted: ["no"],
  ready: ["no", "hall", "date"],
  readyPosted: ["no"],
  collectionReminder: ["no", "hall", "date"],
  lastCall: ["no", "hall", "date"],
  notCollected: ["no", "hall"],
  dispatched: ["no", "tracking", "date"],
  delivered: ["no", "tracking"],
  collected: ["no"],
  withdrawn: ["no"],
  passportChanged: ["no", "date"],
  passportRecorded: ["no"],
  previousPhone: [],
  lostPhoneAsked: ["no", "date"],
  lostPhoneTold: ["no"],
  lostPhoneConfirmed: ["no", "date", "time"],
  lostPhoneObjected: ["no"],
  lostPhoneFailed: ["no"],
  lostPhoneDone: [],
  dataAnswered: ["no"],
} as const satisfies Record<string, readonly string[]>;

/** What is said in place of a message that asks to book again to somebody whose online booking is suspended (agreement
 *  VII): the way is to the hall, by the same day. */
export const IN_PERSON = {
  passed: "passedInPerson",
  bookingReminder: "bookingReminderInPerson",
  cancelled: "cancelledInPerson",
  cancelledFamily: "cancelledInPerson",
  cancelledByHall: "cancelledByHallInPerson",
  heldPlaceClosed: "heldPlaceClosedInPerson",
  missedCall: "missedCallInPerson",
  unserved: "unservedInPerson",
  correction: "correctionInPerson",
} as const satisfies Partial<Record<keyof typeof SMS_PARAMETERS, keyof typeof SMS_PARAMETERS>>;

export type SmsTemplate = keyof typeof SMS_PARAMETERS;
export type InPersonTemplate = (typeof IN_PERSON)[keyof typeof IN_PERSON];

/** Undefined: the message asks nobody to book. */
export const inPersonOf = (template: SmsTemplate): InPersonTemplate | undefined =>
  Object.entries(IN_PERSON).find(([asking]) => asking === template)?.[1];

export const SMS_TEMPLATES = Object.keys(SMS_PARAMETERS) as SmsTemplate[];

export const isSmsTemplate = (text: string): text is SmsTemplate => Object.hasOwn(SMS_PARAMETERS, text);

export type SmsParams<T extends SmsTemplate> = Record<(typeof SMS_PARAMETERS)[T][number], string | number>;

/** The variables of one message in template order; a missing one is a programming error and throws. */
export const orderedParams = (template: SmsTemplate, params: Readonly<Record<string, string>>): string[] =>
  SMS_PARAMETERS[template].map((name) => {
    const value = params[name];
    if (value === undefined) throw new Error(`sms ${template}: parameter ${name} is missing`);
    return value;
  });
