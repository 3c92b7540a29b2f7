import { fieldsOf, type Form } from "../form/form";
import { returnTargets, type ReturnTargets } from "../review/return-reasons";
import { type DocumentSlot, type FileSlot, PHOTO_SLOT } from "../vocabulary";
import type { DraftAnswers, Field } from "../questions/registry";
import type { TypeFacts } from "./application-type";
import type { Need } from "./documents/document-rule";
import { type ApplicationType, TYPES } from "./registry";

const facts: Readonly<Record<string, TypeFacts>> = TYPES;

/** Every type the house knows, in the guide's order. */
export const APPLICATION_TYPES = Object.keys(TYPES) as ApplicationType[];
export const isApplicationType = (text: string): text is ApplicationType => Object.hasOwn(facts, text);

/** The one way in for a type read from the database or an address. Throws for a text that names none. */
export const applicationType = (text: string): ApplicationType => {
  if (!isApplicationType(text)) throw new Error(`no application type ${text}`);
  return text;
};

export const factsOf = (type: ApplicationType): TypeFacts => TYPES[type];

/** The types that take applications. */
export const openTypes = (): ApplicationType[] => APPLICATION_TYPES.filter((type) => factsOf(type).open);
export const isOpenType = (type: ApplicationType): boolean => factsOf(type).open;

/** The form drafts of this type follow. */
export const currentForm = (type: ApplicationType): Form => {
  const { forms } = factsOf(type);
  return forms[forms.length - 1] ?? forms[0];
};

/** The form of a version. Throws when the type has none: what was submitted must stay readable. */
export const formOf = (type: ApplicationType, version: number): Form => {
  const form = factsOf(type).forms.find((each) => each.version === version);
  if (!form) throw new Error(`${type} has no form of version ${version}`);
  return form;
};

/** The form of a case: of a draft the current one, from the submission on the one it was submitted on. */
export const formOfCase = ({
  type,
  state,
  schemaVersion,
}: {
  readonly type: string;
  readonly state: string;
  readonly schemaVersion: number;
}): Form => {
  const known = applicationType(type);
  return state === "DRAFT" ? currentForm(known) : formOf(known, schemaVersion);
};

/** The papers of one need, in the order of the type's materials list. */
export const documentsOf = (
  type: ApplicationType,
  need: Need,
  answers: DraftAnswers,
  day: string,
): DocumentSlot[] =>
  factsOf(type)
    .documents.filter((rule) => rule.need(answers, day) === need)
    .map(({ slot }) => slot);

export const requiredDocuments = (
  type: ApplicationType,
  answers: DraftAnswers,
  day: string,
): DocumentSlot[] => documentsOf(type, "required", answers, day);

/** Every slot a file of this type may stand in, the photo first. */
export const fileSlotsOf = (type: ApplicationType): FileSlot[] => [PHOTO_SLOT, ...documentSlotsOf(type)];
export const documentSlotsOf = (type: ApplicationType): DocumentSlot[] =>
  factsOf(type).documents.map(({ slot }) => slot);

/** Every question of every form, for what is asked before the case is known. */
export const allFields = (): Field[] => [
  ...new Set(APPLICATION_TYPES.flatMap((type) => factsOf(type).forms.flatMap(fieldsOf))),
];

/** Every slot of every type, for what is asked before the type is known. */
export const allFileSlots = (): FileSlot[] => [...new Set(APPLICATION_TYPES.flatMap(fileSlotsOf))];

/** What can be returned of a case: the questions of its form and the papers of its type. */
export const returnTargetsOf = (type: ApplicationType, form: Form): ReturnTargets =>
  returnTargets(form, factsOf(type).documents);
