import { DAYS_AHEAD } from "./board/figures";
import { OFFERS_LET_GO, WAITING_AHEAD_DAYS } from "./visit/waiting-list";
import { FILE_LIMITS } from "./attachments/file-limits";
import { OTP_RULES, SESSION_WARNING_SECONDS, STATUS_SEARCHES_PER_HOUR } from "./people/attempts";
import { LOST_PHONE_DAYS, LOST_PHONE_DELAY_HOURS } from "./people/lost-phone";
import { CASE_KEPT_YEARS } from "./retention";
import { PHOTO_RECEIPT_YEARS } from "./types/checks/papers";
import { PHOTO_RULES } from "./attachments/photo-rules";
import { DEADLINES } from "./case/deadlines";
import { RESIDENCE_UPDATE_HOURS } from "./case/moment";
import { GUARDIAN_UNDER_AGE } from "./people/guardian";
import { APPLY_WITHIN_DAYS_OF_ENTRY, PERMIT_LEFT_WORKING_DAYS } from "./types/checks/held-document";
import {
  EXAM_FROM_AGE,
  EXAM_UNTIL_AGE,
  HEALTH_CERTIFICATE_MONTHS,
} from "./types/documents/health-certificate";
import { EXTEND_DAYS_BEFORE_EXPIRY } from "./types/extension/extension-late";
import { RELATIVE_FILES_FROM_AGE, RELATIVE_FILES_UNDER_AGE } from "./types/first/relative-may-not-file";
import { REPORT_CHANGE_WITHIN_DAYS } from "./types/renewal/changes";
import { ADULT_AGE, LONGEST_PERMIT_YEARS, SHORTEST_PERMIT_DAYS } from "./types/validity";
import { PAIRING_CODE_MINUTES } from "./visit/hall-device";
import { NO_SHOW_LIMIT, NO_SHOW_MONTHS, SUSPENSION_YEARS } from "./visit/no-show";
import { CHECK_IN_LEAD_MINUTES } from "./visit/slots";
import { CALLS_BEFORE_MISSED } from "./visit/ticket";
import { TIP_FILES } from "./tips";

/** The numbers of the rules under the names by which sentences call them (`{preReviewWorkingDays}`): each stands once,
 *  with its source, where its rule is, and every message in every language follows it. */
const NUMBERS: Readonly<Record<string, number>> = {
  preReviewWorkingDays: DEADLINES.preReviewWorkingDays,
  supplementMonths: DEADLINES.supplementMonths,
  bookingDays: DEADLINES.bookingDays,
  draftIdleDays: DEADLINES.draftIdleDays,
  legalDecisionWorkingDays: DEADLINES.legalDecisionWorkingDays,
  promisedDecisionWorkingDays: DEADLINES.promisedDecisionWorkingDays,
  collectionReminderWorkingDays: DEADLINES.collectionReminderWorkingDays,
  takeBackSeconds: DEADLINES.takeBackSeconds,
  claimIdleHours: DEADLINES.claimIdleMinutes / 60,
  shortestPermitDays: SHORTEST_PERMIT_DAYS,
  longestPermitYears: LONGEST_PERMIT_YEARS,
  adultAge: ADULT_AGE,
  guardianUnderAge: GUARDIAN_UNDER_AGE,
  relativeFilesUnderAge: RELATIVE_FILES_UNDER_AGE,
  relativeFilesFromAge: RELATIVE_FILES_FROM_AGE,
  examFromAge: EXAM_FROM_AGE,
  examUntilAge: EXAM_UNTIL_AGE,
  healthCertificateMonths: HEALTH_CERTIFICATE_MONTHS,
  applyWithinDaysOfEntry: APPLY_WITHIN_DAYS_OF_ENTRY,
  permitLeftWorkingDays: PERMIT_LEFT_WORKING_DAYS,
  extendDaysBeforeExpiry: EXTEND_DAYS_BEFORE_EXPIRY,
  reportChangeWithinDays: REPORT_CHANGE_WITHIN_DAYS,
  residenceUpdateHours: RESIDENCE_UPDATE_HOURS,
  forecastWorkingDays: DAYS_AHEAD,
  noShowLimit: NO_SHOW_LIMIT,
  noShowMonths: NO_SHOW_MONTHS,
  offersLetGo: OFFERS_LET_GO,
  waitingAheadDays: WAITING_AHEAD_DAYS,
  suspensionYears: SUSPENSION_YEARS,
  checkInLeadMinutes: CHECK_IN_LEAD_MINUTES,
  callsBeforeMissed: CALLS_BEFORE_MISSED,
  pairingCodeMinutes: PAIRING_CODE_MINUTES,
  photoMaxAgeMonths: PHOTO_RULES.maxAgeMonths,
  photoMinWidth: PHOTO_RULES.minWidth,
  photoMinHeight: PHOTO_RULES.minHeight,
  photoMinKilobytes: PHOTO_RULES.minBytes / 1024,
  photoMaxKilobytes: PHOTO_RULES.maxBytes / 1024,
  photoMinBytes: PHOTO_RULES.minBytes,
  photoMaxBytes: PHOTO_RULES.maxBytes,
  photoReceiptYears: PHOTO_RECEIPT_YEARS,
  fileMegabytes: FILE_LIMITS.bytes / 1024 ** 2,
  pdfPages: FILE_LIMITS.pdfPages,
  filesPerApplication: FILE_LIMITS.filesPerApplication,
  filesPerTip: TIP_FILES.most,
  codeMinutes: OTP_RULES.lifeSeconds / 60,
  codeWrongTries: OTP_RULES.wrongTriesPerCode,
  codeResendSeconds: OTP_RULES.resendSeconds,
  codesPerHour: OTP_RULES.sendsPerHour,
  codesPerDay: OTP_RULES.sendsPerDay,
  sessionWarningMinutes: SESSION_WARNING_SECONDS / 60,
  lostPhoneDelayHours: LOST_PHONE_DELAY_HOURS,
  caseKeptYears: CASE_KEPT_YEARS,
  lostPhoneDays: LOST_PHONE_DAYS,
  statusSearchesPerHour: STATUS_SEARCHES_PER_HOUR,
};

export const HOUSE_NUMBERS: ReadonlySet<string> = new Set(Object.keys(NUMBERS));

interface Texts {
  readonly [key: string]: string | Texts;
}

/** `{supplementMonths, plural, one {# month} other {# months}}`: a language's words for one and for more. */
const PLURAL = /\{(\w+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/g;

/** The same messages with the rules' numbers in their places; everything else a message asks for stays open. */
export const withNumbers = <T>(messages: T): T => {
  const fill = (text: string): string =>
    text
      .replace(PLURAL, (whole, name: string, one: string, other: string) =>
        NUMBERS[name] === undefined
          ? whole
          : (NUMBERS[name] === 1 ? one : other).replace("#", `${NUMBERS[name]}`),
      )
      .replace(/\{(\w+)\}/g, (whole, name: string) => String(NUMBERS[name] ?? whole));
  const through = (texts: Texts): Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([key, value]) => [
        key,
        typeof value === "string" ? fill(value) : through(value),
      ]),
    );
  return through(messages as Texts) as T;
};
