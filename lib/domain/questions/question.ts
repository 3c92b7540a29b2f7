import type { TextFormat } from "../people/text-formats";
import {
  CERTIFICATION_KINDS,
  FILERS,
  GENDERS,
  HELD_DOCUMENT_KINDS,
  LOSS_KINDS,
  PASSPORT_TYPES,
  RELATIONSHIPS,
  VISA_CATEGORIES,
  type FileSlot,
} from "../vocabulary";
import type { Condition } from "./condition";
import type { FieldError } from "./field-errors";
import type { PrintedForm } from "./printed";
import type { Versioned } from "./versioned";

/** `kept`: put to nobody, the page fills it in and the case keeps it; it is no answer to be read, returned or changed. */
export type FieldKind =
  "text" | "textarea" | "select" | "nationality" | "country" | "date" | "tel" | "checkbox" | "kept";

/** The closed lists a select offers, by their name in the vocabulary messages. */
const OPTION_LISTS = {
  genders: GENDERS,
  passportTypes: PASSPORT_TYPES,
  heldDocumentKinds: HELD_DOCUMENT_KINDS,
  visaCategories: VISA_CATEGORIES,
  relationships: RELATIONSHIPS,
  certificationKinds: CERTIFICATION_KINDS,
  filers: FILERS,
  lossKinds: LOSS_KINDS,
} as const satisfies Record<string, readonly string[]>;
export type OptionList = keyof typeof OPTION_LISTS;

/** One question as data: what it takes, when it is asked, when it must be answered. A new one says from which version
 *  of the forms on it is asked. */
export interface Question<F extends string = string> extends Versioned {
  readonly kind: FieldKind;
  /** Always, or when the condition holds; a question that is not asked is never demanded. */
  readonly required?: true | Condition<F>;
  /** Asked only when this holds; a question not asked is no answer. */
  readonly when?: Condition<F>;
  /** Characters. */
  readonly max?: number;
  readonly format?: TextFormat;
  readonly options?: readonly string[];
  /** Where the options' words stand: `vocabulary.<list>.<option>`. */
  readonly list?: OptionList;
  /** `future` is the last day of a paper that must still count, `ahead` a day that is asked for, `birth` one that has passed
   *  and of which a passport may know the year alone. */
  readonly date?: "past" | "future" | "ahead" | "birth";
  readonly autoComplete?: string;
  readonly wide?: boolean;
  readonly upper?: boolean;
  /** Said before its own hint: another answer stands in for it. Key of the wizard's messages. */
  readonly instead?: "unlessSerial";
  /** The empty choice, where it is not 请选择. Key of the wizard's messages. */
  readonly placeholder?: "choosePassportType";
}

/** Something that is wrong with two answers at once, told at one of them. */
export interface CrossRule<F extends string = string, Own extends string = F> extends Versioned {
  readonly field: Own;
  readonly error: FieldError;
  readonly wrongWhen: Condition<F>;
}

type Texts<F extends string> = Readonly<Partial<Record<F, string>>>;

/** Questions that stand under one heading and everything that follows from them alone.
 *  `Needs`: answers of other groups its conditions look at. */
export interface QuestionGroup<Own extends string = string, Needs extends string = never> {
  /** Heading: `fields.groups.<id>`. */
  readonly id: string;
  readonly questions: Readonly<Record<Own, Question<Own | Needs>>>;
  readonly rules?: readonly CrossRule<Own | Needs, Own>[];
  /** How an answer looks to an officer who has not asked to see it whole. */
  readonly masks?: Readonly<Partial<Record<Own, (value: string) => string>>>;
  /** The papers of the materials list (guide §1.1) on which its answers can be read; such a paper may be scanned anew
   *  while the answer is returned. */
  readonly shownBy?: Readonly<Partial<Record<FileSlot, readonly Own[]>>>;
  /** Answers that are the same for everybody of a family: given once, and carried over to the next member. */
  readonly ofFamily?: readonly Own[];
  /** Answers about one application alone: the next one of the same person does not take them over. */
  readonly once?: readonly Own[];
  /** Folded away on its page: hardly anybody answers it. */
  readonly folded?: boolean;
  /** The boxes of the official form it fills. */
  readonly prints?: (answers: Texts<Own | Needs>) => Partial<PrintedForm>;
}

type Rest<F extends string> = Partial<Question<F>>;

export const text = <F extends string = never>(max: number, rest: Rest<F> = {}): Question<F> => ({
  kind: "text",
  max,
  ...rest,
});
export const select = <F extends string = never>(list: OptionList, rest: Rest<F> = {}): Question<F> => ({
  kind: "select",
  list,
  options: OPTION_LISTS[list],
  ...rest,
});
export const date = <F extends string = never>(rest: Rest<F> = {}): Question<F> => ({
  kind: "date",
  ...rest,
});
/** A telephone number; 20 characters hold the longest with its country's code and spaces. */
export const telephone = <F extends string = never>(
  format: "mobile" | "phone",
  rest: Rest<F> = {},
): Question<F> => ({ kind: "tel", max: 20, format, ...rest });
/** A name as the passport's page prints it. Only its machine readable zone has 39 places and cuts what is longer (ICAO Doc
 *  9303-4); the page itself may print more. */
export const latinName = <F extends string = never>(rest: Rest<F> = {}): Question<F> =>
  text(100, { format: "latinName", upper: true, ...rest });
export const chineseName = (): Question<never> => text(20, { format: "chineseName" });
export const passportNumber = (): Question<never> =>
  text(9, { required: true, format: "passportNo", upper: true });
/** Number of a visa, permit or work permit. */
export const documentNumber = <F extends string = never>(rest: Rest<F> = {}): Question<F> =>
  text(20, { format: "documentNo", upper: true, ...rest });
/** A name in whatever letters. */
export const anyName = <F extends string = never>(rest: Rest<F> = {}): Question<F> => text(60, rest);
