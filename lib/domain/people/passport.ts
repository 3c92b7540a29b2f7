import { typedNumber } from "../typed-text";

/** Letters and digits only, upper case: how a passport number is stored, compared and indexed. */
export const normalisePassportNo = (passportNo: string): string =>
  typedNumber(passportNo).replace(/[^A-Z0-9]/g, "");

/** "E12***678": first and last three characters; of a short number only the first and last. */
export const maskPassport = (passportNo: string): string => {
  const plain = normalisePassportNo(passportNo);
  const shown = plain.length >= 8 ? 3 : 1;
  return plain.length <= 2 ? "***" : `${plain.slice(0, shown)}***${plain.slice(-shown)}`;
};

/** One string for the holder of a passport: numbers repeat between countries, so both parts count. Agreement rules
 *  II and VII and the one-application-at-a-time rule are about this person, not about an account. */
export const holderKey = (passportNo: string, nationality: string): string =>
  `${nationality.toUpperCase()}:${normalisePassportNo(passportNo)}`;
