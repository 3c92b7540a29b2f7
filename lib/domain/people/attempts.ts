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

/** How often one browser may ask for a status without signing in (assumed). */
export const STATUS_SEARCHES_PER_HOUR = 10;

/** How long before the end of an idle session its holder is warned (quality.md, Accounts and codes). */
export const SESSION_WARNING_SECONDS = 2 * 60;
