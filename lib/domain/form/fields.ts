import {
  CERTIFICATION_KINDS,
  FILERS,
  GENDERS,
  HELD_DOCUMENT_KINDS,
  PASSPORT_TYPES,
  RELATIONSHIPS,
  type Step,
  VISA_CATEGORIES,
} from "../vocabulary";

export type FieldKind =
  "text" | "textarea" | "select" | "nationality" | "country" | "date" | "tel" | "checkbox";

/** What a text may look like; each has its own message. */
export type TextFormat =
  | "latinName"
  | "chineseName"
  | "passportNo"
  | "documentNo"
  | "mobile"
  | "phone"
  | "serial"
  | "photoReceiptNo"
  | "creditCode";

/** The closed lists a select offers, by their name in the vocabulary messages. */
const OPTION_LISTS = {
  genders: GENDERS,
  passportTypes: PASSPORT_TYPES,
  heldDocumentKinds: HELD_DOCUMENT_KINDS,
  visaCategories: VISA_CATEGORIES,
  relationships: RELATIONSHIPS,
  certificationKinds: CERTIFICATION_KINDS,
  filers: FILERS,
} as const satisfies Record<string, readonly string[]>;
export type OptionList = keyof typeof OPTION_LISTS;

export interface FieldSpec {
  readonly step: Exclude<Step, "attachments">;
  /** Heading the field stands under on its page. */
  readonly group: string;
  readonly kind: FieldKind;
  readonly required?: boolean;
  /** Asked (and, with `required`, demanded) only when another field of the same step has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  readonly max?: number;
  readonly format?: TextFormat;
  readonly options?: readonly string[];
  /** Where the options' words stand: `vocabulary.<list>.<option>`. */
  readonly list?: OptionList;
  readonly date?: "past" | "future";
  readonly autoComplete?: string;
  readonly wide?: boolean;
  readonly upper?: boolean;
}

type Rest = Omit<FieldSpec, "step" | "group">;
const fieldsOf = <K extends string>(
  step: FieldSpec["step"],
  group: string,
  specs: Record<K, Rest>,
): Record<K, FieldSpec> =>
  Object.fromEntries(
    Object.entries<Rest>(specs).map(([name, spec]) => [name, { step, group, ...spec }]),
  ) as Record<K, FieldSpec>;

const text = (max: number, rest: Partial<Rest> = {}): Rest => ({ kind: "text", max, ...rest });
const select = (list: OptionList, rest: Partial<Rest> = {}): Rest => ({
  kind: "select",
  list,
  options: OPTION_LISTS[list],
  required: true,
  ...rest,
});
const date = (rest: Partial<Rest> = {}): Rest => ({ kind: "date", ...rest });
const RELATIVE = { field: "filedBy", is: ["RELATIVE"] } as const;

/** Guide §1.5 step 1 (the fields are the guide's, in its order). */
const PERSONAL = {
  ...fieldsOf("personal", "photo", {
    photoReceiptNo: text(20, { format: "photoReceiptNo", upper: true }),
  }),
  ...fieldsOf("personal", "passport", {
    familyName: text(39, { format: "latinName", upper: true, autoComplete: "family-name" }),
    givenName: text(39, { format: "latinName", upper: true, autoComplete: "given-name" }),
    otherName: text(60),
    chineseName: text(20, { format: "chineseName" }),
    gender: select("genders", { autoComplete: "sex" }),
    nationality: { kind: "nationality", required: true },
    birthDate: date({ required: true, date: "past", autoComplete: "bday" }),
    birthCountry: { kind: "country", required: true },
    passportType: select("passportTypes"),
    passportNo: text(9, { required: true, format: "passportNo", upper: true }),
    passportIssuedOn: date({ required: true, date: "past" }),
    passportExpiresOn: date({ required: true, date: "future" }),
  }),
  ...fieldsOf("personal", "contact", {
    mobile: { kind: "tel", required: true, max: 20, format: "mobile", autoComplete: "tel" },
    address: text(120, { required: true, wide: true, autoComplete: "street-address" }),
  }),
};

/** Guide §1.5 step 2; the guide does not print its fields: taken from the official form and the law (domain.md). */
const PERMIT = {
  ...fieldsOf("permit", "held", {
    inChina: { kind: "checkbox", required: true, wide: true },
    heldKind: select("heldDocumentKinds"),
    visaCategory: select("visaCategories", { when: { field: "heldKind", is: ["VISA"] } }),
    heldNo: text(20, { required: true, format: "documentNo", upper: true }),
    heldExpiresOn: date({ required: true, date: "future" }),
    lastEntryOn: date({ required: true, date: "past" }),
    portOfEntry: text(60, { required: true }),
  }),
  ...fieldsOf("permit", "requested", {
    requestedUntil: date({ required: true, date: "future" }),
    healthCertificateOn: date({ date: "past" }),
    remarks: { kind: "textarea", max: 200, wide: true },
  }),
  ...fieldsOf("permit", "filer", {
    filedBy: select("filers"),
    filerName: text(60, { required: true, when: RELATIVE }),
    filerPhone: { kind: "tel", required: true, max: 20, format: "phone", when: RELATIVE },
    filerIllness: { kind: "checkbox", when: RELATIVE, wide: true },
  }),
  ...fieldsOf("permit", "companions", {
    companion1Name: text(60),
    companion1Gender: select("genders", { required: false }),
    companion1BirthDate: date({ date: "past" }),
    companion1Relation: text(20),
    companion2Name: text(60),
    companion2Gender: select("genders", { required: false }),
    companion2BirthDate: date({ date: "past" }),
    companion2Relation: text(20),
  }),
};

/** Guide §1.5 step 3: the worker (sponsor) and somebody to call. */
const FAMILY = {
  ...fieldsOf("family", "sponsor", {
    relationship: select("relationships"),
    certificationKind: select("certificationKinds"),
    sponsorFamilyName: text(39, { format: "latinName", upper: true }),
    sponsorGivenName: text(39, { format: "latinName", upper: true }),
    sponsorChineseName: text(20, { format: "chineseName" }),
    sponsorGender: select("genders"),
    sponsorNationality: { kind: "nationality", required: true },
    sponsorBirthDate: date({ required: true, date: "past" }),
    sponsorPassportNo: text(9, { required: true, format: "passportNo", upper: true }),
    sponsorPassportExpiresOn: date({ date: "future" }),
    sponsorMobile: { kind: "tel", required: true, max: 20, format: "mobile" },
    sponsorAddress: text(120, { wide: true }),
  }),
  ...fieldsOf("family", "work", {
    employer: text(100, { required: true, wide: true, autoComplete: "organization" }),
    employerCreditCode: text(18, { format: "creditCode", upper: true }),
    employerAddress: text(120),
    employerContact: text(60, { required: true }),
    employerPhone: { kind: "tel", required: true, max: 20, format: "phone" },
    sponsorInProcessSerial: text(17, { format: "serial" }),
    workPermitNo: text(20, { format: "documentNo", upper: true }),
    workPermitExpiresOn: date({ date: "future" }),
    sponsorPermitNo: text(20, { format: "documentNo", upper: true }),
    sponsorPermitExpiresOn: date({ date: "future" }),
  }),
  ...fieldsOf("family", "emergency", {
    emergencyName: text(60, { required: true }),
    emergencyRelation: text(30, { required: true }),
    emergencyPhone: { kind: "tel", required: true, max: 20, format: "phone" },
  }),
};

/** Every question of the application, once: pages, checks, officer's view, diff, form PDF and return items derive from it. */
export const FIELDS = { ...PERSONAL, ...PERMIT, ...FAMILY };
export type Field = keyof typeof FIELDS;
export type Answers = Record<Field, string>;
export type DraftAnswers = Partial<Answers>;

export const FIELD_NAMES = Object.keys(FIELDS) as Field[];
export const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);
export const fieldsOfStep = (step: Step): Field[] => FIELD_NAMES.filter((name) => FIELDS[name].step === step);

/** Whether a conditional question is asked, given the other answers. */
export const isAsked = (name: Field, answers: DraftAnswers): boolean => {
  const when = FIELDS[name].when;
  return !when || (isField(when.field) && when.is.includes(answers[when.field] ?? ""));
};
