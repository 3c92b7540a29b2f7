/** The rules of one-time codes (quality.md, Accounts and codes). */
export const OTP_RULES = {
  lifeSeconds: 5 * 60,
  wrongTriesPerCode: 5,
  failuresBeforeLock: 10,
  lockMinutes: [15, 60, 24 * 60],
  resendSeconds: 60,
  sendsPerHour: 5,
  sendsPerDay: 10,
} as const;

const CODE = /^\d{6}$/;

/** What is wrong with a one-time code, a code of validation.json; such a code is not tried. Undefined: it looks like one.
 *  @param code as `typedCode` reads it */
export const codeError = (code: string): "required" | "code" | undefined => {
  if (code === "") return "required";
  return CODE.test(code) ? undefined : "code";
};

/** How often one browser may ask for a status without signing in (assumed). */
export const STATUS_SEARCHES_PER_HOUR = 10;

/** How long a session may rest, how long it may live at all, and how many one person may have at once (quality.md,
 *  Accounts and codes). */
export const SESSION_RULES = {
  applicant: { idleMinutes: 30, absoluteMinutes: 12 * 60, atOnce: 5 },
  officer: { idleMinutes: 15, absoluteMinutes: 8 * 60, atOnce: 2 },
} as const;

/** How long before the end of an idle session its holder is warned (quality.md, Accounts and codes). */
export const SESSION_WARNING_SECONDS = 2 * 60;
