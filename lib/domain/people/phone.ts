import { typedPhone } from "../typed-text";

/** Digits and a leading plus; spaces, hyphens, dots and brackets go. */
const compactPhone = (text: string): string => typedPhone(text).replace(/[\s\-.()]/g, "");

const MAINLAND_MOBILE = /^1[3-9]\d{9}$/;
/** E.164: country code, 8 to 15 digits in all. */
const FOREIGN_NUMBER = /^\+[1-9]\d{7,14}$/;

/** "+86…" of a mainland mobile number however it was typed (spaces, hyphens, +86, 0086, 86, full-width digits);
 *  undefined when it is none. The prefixes libphonenumber refuses (140, 148 …) are accepted: they exist (domain.md §6.1). */
export const normaliseMainlandMobile = (input: string): string | undefined => {
  const digits = compactPhone(input).replace(/^(?:\+86|0086|86(?=1\d{10}$))/, "");
  return MAINLAND_MOBILE.test(digits) ? `+86${digits}` : undefined;
};

/** What is wrong with a number that text messages go to, as it was typed; a code of validation.json. */
export const mainlandMobileError = (typed: string): "required" | "mobile" | undefined => {
  if (normaliseMainlandMobile(typed)) return undefined;
  return typed.trim() === "" ? "required" : "mobile";
};

/** A mobile number of the mainland or, in international form, of anywhere else. */
export const isMobile = (input: string): boolean => {
  const compact = compactPhone(input);
  if (normaliseMainlandMobile(compact)) return true;
  return FOREIGN_NUMBER.test(compact) && !compact.startsWith("+86");
};

/** A mobile number or a mainland landline with its area code (0755-83774013), an extension allowed. */
export const isPhone = (input: string): boolean =>
  isMobile(input) ||
  /^(?:\+86|0086)?0?(?:10|2\d|[3-9]\d{2})\d{7,8}(?:(?:转|x|ext)\d{1,6})?$/i.test(compactPhone(input));

/** "199 0000 0101" of a mainland mobile number however it was typed, with +86 where it stands there; any other number as
 *  it was typed. */
export const spacedPhone = (typed: string): string => {
  const mainland = normaliseMainlandMobile(typed);
  if (!mainland) return typed;
  const country = /^(?:\+|00)/.test(compactPhone(typed)) ? "+86 " : "";
  return `${country}${mainland.slice(3, 6)} ${mainland.slice(6, 10)} ${mainland.slice(10)}`;
};

/** "138****5678" of "+8613812345678"; foreign numbers keep their first four and last two characters. */
export const maskPhone = (phone: string): string => {
  const mainland = normaliseMainlandMobile(phone);
  if (mainland) return `${mainland.slice(3, 6)}****${mainland.slice(-4)}`;
  const compact = compactPhone(phone);
  return compact.length <= 6 ? "****" : `${compact.slice(0, 4)}****${compact.slice(-2)}`;
};
