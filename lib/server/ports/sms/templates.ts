/** Every text message of the procedure (domain.md §8.5) with the variables its text and the carrier's template take,
 *  in the order a positional carrier (Tencent) expects them. */
export const SMS_PARAMETERS = {
  otp: ["code"],
  returned: ["no", "reason", "date"],
  supplementReminder: ["no", "date"],
  lapsed: ["no"],
  passed: ["no", "date"],
  rejected: ["no", "reason"],
  booked: ["date", "slot", "hall", "cancelBy"],
  cancelled: ["date", "slot", "by"],
  cancelledByHall: ["reason", "date", "by"],
  noShow: ["date", "n"],
  suspended: ["date"],
  missedCall: ["n", "date", "by"],
  unserved: ["date", "by"],
  endsWithVisit: ["date", "no"],
  interviewFailed: ["no"],
  correction: ["no", "date"],
  notAccepted: ["no", "reason"],
  accepted: ["no", "receipt", "date"],
  refused: ["no"],
  ready: ["hall"],
  collectionReminder: ["hall", "date"],
  lastCall: ["hall", "date"],
  notCollected: ["hall"],
  dispatched: ["tracking"],
  delivered: ["tracking"],
  collected: [],
  withdrawn: ["no"],
  previousPhone: [],
} as const satisfies Record<string, readonly string[]>;

export type SmsTemplate = keyof typeof SMS_PARAMETERS;
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
