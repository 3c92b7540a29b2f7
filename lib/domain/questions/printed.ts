import type { PassportType, HeldDocumentKind, Relationship } from "../vocabulary";

interface PrintedCompanion {
  readonly name: string;
  readonly gender: string;
  readonly birthDate: string;
  readonly relation: string;
}

/** What section 9 of the official form says has changed. */
type PrintedChange = "name" | "passportNo";

/** Whom the applicant visits; the official form has no box for it, it goes into the notes (domain.md §2.4). */
interface PrintedSponsor {
  readonly relationship: Relationship;
  readonly name: string;
  readonly passport: string;
  /** Code of the nationality, "" where nothing was said. */
  readonly nationality: string;
}

/** What the boxes of the 外国人签证证件申请表 take from the answers (domain.md §2.4): texts, dates as plain dates, "" where
 *  nothing was said. Each group of questions fills its own. */
export interface PrintedForm {
  readonly familyName: string;
  readonly givenName: string;
  readonly chineseName: string;
  /** Codes of country-names. */
  readonly nationality: string;
  readonly birthCountry: string;
  readonly birthDate: string;
  readonly gender: string;
  readonly address: string;
  readonly mobile: string;
  readonly employer: string;
  readonly contact: string;
  readonly passportType: PassportType | "";
  readonly passportNo: string;
  readonly passportExpiresOn: string;
  readonly heldKind: HeldDocumentKind | "";
  readonly heldNo: string;
  readonly heldExpiresOn: string;
  readonly companions: readonly PrintedCompanion[];
  readonly requestedUntil: string;
  readonly remarks: string;
  readonly changes: readonly PrintedChange[];
  readonly filerPhone: string;
  readonly sponsor: PrintedSponsor | undefined;
}

/** A form on which nothing was answered. */
export const BLANK_FORM: PrintedForm = {
  familyName: "",
  givenName: "",
  chineseName: "",
  nationality: "",
  birthCountry: "",
  birthDate: "",
  gender: "",
  address: "",
  mobile: "",
  employer: "",
  contact: "",
  passportType: "",
  passportNo: "",
  passportExpiresOn: "",
  heldKind: "",
  heldNo: "",
  heldExpiresOn: "",
  companions: [],
  requestedUntil: "",
  remarks: "",
  changes: [],
  filerPhone: "",
  sponsor: undefined,
};
