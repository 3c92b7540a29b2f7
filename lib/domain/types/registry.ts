import { APPLICATION_TYPES, type ApplicationType } from "../vocabulary";
import type { ApplicationTypeRules } from "./rules";
import { FIRST } from "./first";

/** One line a type. A type without a line is not offered yet. */
export const RULES: Partial<Record<ApplicationType, ApplicationTypeRules>> = {
  FIRST,
};

/** The types that take applications, in the guide's order. */
export const openTypes = (): ApplicationType[] => APPLICATION_TYPES.filter((type) => RULES[type]?.open);
export const isOpenType = (type: ApplicationType): boolean => openTypes().includes(type);

/** The rules of a type that is open. Throws for another: callers ask `isOpenType` before they let a type in. */
export const rulesOf = (type: ApplicationType): ApplicationTypeRules => {
  const rules = RULES[type];
  if (!rules) throw new Error(`no rules for application type ${type}`);
  return rules;
};
