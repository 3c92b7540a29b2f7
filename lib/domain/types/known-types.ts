import { defineForm, fieldsOf, type Form, newestVersion } from "../form/form";
import { fileSlotsOf } from "../form/papers";
import type { FileSlot } from "../vocabulary";
import type { Field } from "../questions/registry";
import type { TypeFacts } from "./application-type";
import { UnreadableCase } from "../unreadable-case";
import { type ApplicationType, TYPES } from "./registry";

const facts: Readonly<Record<string, TypeFacts>> = TYPES;

/** Every type the house knows, in the guide's order. */
export const APPLICATION_TYPES = Object.keys(TYPES) as ApplicationType[];
export const isApplicationType = (text: string): text is ApplicationType => Object.hasOwn(facts, text);

/** The one way in for a type read from the database. Throws `UnreadableCase` for a text that names none. */
export const applicationType = (text: string): ApplicationType => {
  if (!isApplicationType(text)) throw new UnreadableCase(`no application type ${text}`);
  return text;
};

/** A type as a list shows it, where one damaged row must not take the others with it; undefined: the text names none. */
export const typeIfKnown = (text: string): ApplicationType | undefined =>
  isApplicationType(text) ? text : undefined;

export const factsOfType = (type: ApplicationType): TypeFacts => TYPES[type];

/** The types that take applications. */
export const openTypes = (): ApplicationType[] => APPLICATION_TYPES.filter((type) => factsOfType(type).open);
export const isOpenType = (type: ApplicationType): boolean => factsOfType(type).open;

const made = new Map<TypeFacts, readonly Form[]>();

/** Every version of its form that an application may have been filled in on, from 1; drafts follow the last. */
export const formsOf = (type: ApplicationType): readonly Form[] => {
  const asked = factsOfType(type);
  const known = made.get(asked);
  if (known) return known;
  const forms = Array.from({ length: newestVersion(asked) }, (_, at) => defineForm(at + 1, asked));
  made.set(asked, forms);
  return forms;
};

/** The form of a version. Throws `UnreadableCase` when the type has none. */
export const formOf = (type: ApplicationType, version: number): Form => {
  const form = formsOf(type)[version - 1];
  if (!form) throw new UnreadableCase(`${type} has no form of version ${version}`);
  return form;
};

/** The form drafts of this type follow. */
export const currentForm = (type: ApplicationType): Form => formOf(type, formsOf(type).length);

/** The form of a case: of a draft the current one, from the submission on the one it was submitted on. Throws
 *  `UnreadableCase` when nobody knows the type or the version. */
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

/** Every question of every form, for what is asked before the case is known. */
export const allFields = (): Field[] => [
  ...new Set(APPLICATION_TYPES.flatMap((type) => formsOf(type).flatMap(fieldsOf))),
];

/** Every slot of every type, for what is asked before the type is known. */
export const allFileSlots = (): FileSlot[] => [
  ...new Set(APPLICATION_TYPES.flatMap((type) => formsOf(type).flatMap(fileSlotsOf))),
];
