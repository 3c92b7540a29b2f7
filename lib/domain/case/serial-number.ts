/** Administrative division code of Shenzhen; opens every serial number (guide §1.8). */
const SHENZHEN = "440300";
/** Applications that can be given a number on one day. */
export const LAST_SERIAL = 99_999;

/** Characters of a serial number. */
export const SERIAL_LENGTH = 17;
/** 440300 + YYMMDD + five-digit sequence of the day, e.g. 44030021071300002. */
export const SERIAL_PATTERN = /^440300\d{6}\d{5}$/;

/** The serial number 业务流水号 of the `sequence`th application (from 1) first saved on the Shanghai day `date`.
 *  Throws RangeError beyond 99,999 a day: a sixth digit would break every reader of the number. */
export const serialNumber = (date: string, sequence: number): string => {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > LAST_SERIAL)
    throw new RangeError(`no serial number for sequence ${sequence}`);
  return `${SHENZHEN}${date.slice(2).replaceAll("-", "")}${String(sequence).padStart(5, "0")}`;
};
