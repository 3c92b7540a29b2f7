import { SERIAL_PATTERN } from "../case/serial-number";
import { isMobile, isPhone } from "./phone";

/** GB 32100-2015: 18 characters without I, O, S, V, Z; the last one is a mod-31 check over the others. */
const CREDIT_CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CREDIT_CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const isCreditCode = (value: string): boolean => {
  if (value.length !== 18) return false;
  const values = [...value].map((char) => CREDIT_CODE_CHARACTERS.indexOf(char));
  if (values.includes(-1)) return false;
  const sum = CREDIT_CODE_WEIGHTS.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
};

/** A place somebody can be found at or written to: a number (of a house, a block, a room; 十八 as well as 18) and enough
 *  letters for a street, an estate or a village. Meant to let every real address pass, and to stop "A" and "123". */
export const isAddress = (value: string): boolean =>
  /[\p{Nd}〇零一二三四五六七八九十百]/u.test(value) && (value.match(/\p{L}/gu) ?? []).length >= 3;

/** Whether a trimmed, non-empty text has the form its field asks for. */
export const TEXT_FORMATS = {
  // As printed in passports: Latin letters with their marks, apostrophe ('T HOOFT), hyphen, period, single spaces, and
  // what Malaysian and Indian names have between their parts (A/L, A/P, @).
  latinName: (value: string) =>
    /^'?\p{Script=Latin}[\p{Script=Latin}\p{M}'’./@\- ]*$/u.test(value) && !/ {2}|--|\/\//.test(value),
  // 生僻字 beyond the basic plane are characters too; the dot joins the parts of a transliterated name.
  chineseName: (value: string) => /^\p{Script=Han}[\p{Script=Han}··•]*$/u.test(value),
  passportNo: (value: string) => /^[A-Z0-9]{5,9}$/.test(value),
  documentNo: (value: string) => /^[A-Z0-9][A-Z0-9-]{3,19}$/.test(value),
  mobile: isMobile,
  phone: isPhone,
  serial: (value: string) => SERIAL_PATTERN.test(value),
  photoReceiptNo: (value: string) => /^[A-Z0-9]{10,20}$/.test(value),
  creditCode: isCreditCode,
  address: isAddress,
} as const satisfies Readonly<Record<string, (value: string) => boolean>>;

/** What a text may look like; each has its own message. */
export type TextFormat = keyof typeof TEXT_FORMATS;
