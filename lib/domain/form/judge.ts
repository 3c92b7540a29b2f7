import * as z from "zod/mini";
import { isPlainDate } from "../calendar/plain-date";
import { NATIONALITIES, BIRTH_COUNTRIES } from "../people/nationality";
import { TEXT_FORMATS } from "../people/text-formats";
import { type DraftAnswers, type Field, type FieldSpec, FIELDS, fieldsOfStep, isAsked } from "./fields";
import type { Step } from "../vocabulary";

/** Raised when the meaning of a stored answer changes; frozen with every submission. */
export const SCHEMA_VERSION = 1;

/** Why an answer is not accepted; each has a message in every locale (`validation.<code>`). */
export const FIELD_ERRORS = [
  "required",
  "tooLong",
  "latinName",
  "chineseName",
  "passportNo",
  "documentNo",
  "mobile",
  "phone",
  "serial",
  "photoReceiptNo",
  "creditCode",
  "notAnOption",
  "notADate",
  "mustBePast",
  "mustBeFuture",
  "tooLongAgo",
  "bothNamesEmpty",
  "issuedAfterExpiry",
  "issuedBeforeBirth",
  "permitOrSerialMissing",
  "mustDeclare",
] as const;
export type FieldError = (typeof FIELD_ERRORS)[number];
export type FieldErrors = Partial<Record<Field, FieldError>>;

const OLDEST = "1900-01-01";
const FARTHEST = "2100-01-01";
const optional = (value: string): boolean => value === "";

const checked = (test: (value: string) => boolean, code: FieldError) =>
  z.refine<string>(test, { error: code });

const allowedValues = (spec: FieldSpec): readonly string[] | undefined => {
  if (spec.kind === "nationality") return NATIONALITIES;
  if (spec.kind === "country") return BIRTH_COUNTRIES;
  if (spec.kind === "checkbox") return ["yes"];
  return spec.options;
};

const fieldSchema = (spec: FieldSpec, today: string) => {
  const checks = [z.trim()] as z.core.$ZodCheck<string>[];
  if (spec.upper) checks.push(z.toUpperCase());
  if (spec.required && !spec.when)
    checks.push(checked((value) => value !== "", spec.kind === "checkbox" ? "mustDeclare" : "required"));
  if (spec.max) checks.push(z.maxLength(spec.max, { error: "tooLong" }));
  const values = allowedValues(spec);
  if (values) checks.push(checked((value) => optional(value) || values.includes(value), "notAnOption"));
  const format = spec.format;
  if (format) checks.push(checked((value) => optional(value) || TEXT_FORMATS[format](value), format));
  if (spec.kind === "date") {
    checks.push(checked((value) => optional(value) || isPlainDate(value), "notADate"));
    checks.push(checked((value) => optional(value) || (value >= OLDEST && value < FARTHEST), "tooLongAgo"));
  }
  if (spec.date === "past") checks.push(checked((value) => value <= today, "mustBePast"));
  if (spec.date === "future")
    checks.push(checked((value) => optional(value) || value > today, "mustBeFuture"));
  return z._default(z.string().check(...checks), "");
};

type Rule = (answers: DraftAnswers) => [Field, FieldError] | undefined;

/** Rules that look at two answers of one step at once. */
const CROSS_RULES: Record<Step, readonly Rule[]> = {
  personal: [
    // Guide §1.5: either name may be empty, a person has at least one (Lakshmi, Sukarni).
    (a) => (!a.familyName && !a.givenName ? ["familyName", "bothNamesEmpty"] : undefined),
    (a) =>
      a.passportIssuedOn && a.passportExpiresOn && a.passportIssuedOn >= a.passportExpiresOn
        ? ["passportExpiresOn", "issuedAfterExpiry"]
        : undefined,
    (a) =>
      a.passportIssuedOn && a.birthDate && a.passportIssuedOn < a.birthDate
        ? ["passportIssuedOn", "issuedBeforeBirth"]
        : undefined,
  ],
  permit: [],
  family: [
    (a) =>
      !a.sponsorFamilyName && !a.sponsorGivenName ? ["sponsorFamilyName", "bothNamesEmpty"] : undefined,
    // Guide §1.4: an in-process serial number replaces the work permit; otherwise permit and its end are needed.
    (a) =>
      !a.sponsorInProcessSerial && !a.workPermitNo ? ["workPermitNo", "permitOrSerialMissing"] : undefined,
    (a) =>
      !a.sponsorInProcessSerial && !a.sponsorPermitExpiresOn
        ? ["sponsorPermitExpiresOn", "permitOrSerialMissing"]
        : undefined,
  ],
  attachments: [],
};

/** The schema of one step, the same in the browser and on the server; messages are codes of FIELD_ERRORS.
 *  @param today Shanghai date against which past and future are judged. */
export const stepSchema = (step: Step, today: string) => {
  const names = fieldsOfStep(step);
  const shape = Object.fromEntries(names.map((name) => [name, fieldSchema(FIELDS[name], today)]));
  return z.strictObject(shape).check((payload) => {
    const answers = payload.value as DraftAnswers;
    const refuse = (field: Field, code: FieldError) =>
      payload.issues.push({ code: "custom", path: [field], message: code, input: answers[field] });
    for (const name of names)
      if (FIELDS[name].when && FIELDS[name].required && isAsked(name, answers) && !answers[name])
        refuse(name, "required");
    for (const rule of CROSS_RULES[step]) {
      const found = rule(answers);
      if (found) refuse(...found);
    }
  });
};

export interface StepJudgement {
  /** Trimmed, upper-cased where the passport is; questions not asked are emptied. */
  readonly answers: DraftAnswers;
  readonly errors: FieldErrors;
}

/** Judges one step's answers; never throws on content. Unknown keys must have been removed by the caller's schema. */
export const judgeStep = (step: Step, input: DraftAnswers, today: string): StepJudgement => {
  // What was typed into a question that is not asked (any more) is no answer, so it cannot be a wrong one.
  const own = Object.fromEntries(
    fieldsOfStep(step).map((name) => [name, isAsked(name, input) ? (input[name] ?? "") : ""]),
  );
  const result = stepSchema(step, today).safeParse(own);
  if (result.success) return { answers: result.data as DraftAnswers, errors: {} };
  const errors: FieldErrors = {};
  for (const issue of result.error.issues) errors[issue.path[0] as Field] ??= issue.message as FieldError;
  return { answers: own, errors };
};
