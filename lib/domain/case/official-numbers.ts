import { typedNumber } from "../typed-text";
import { SERIAL_PATTERN } from "./serial-number";

/** Receipts that can be given a number on one day: one digit more would break every reader of the number. */
export const LAST_RECEIPT = 9_999;

/** Number of an acceptance receipt 受理回执: SL + YYMMDD + four digits of the day (from 1). The real format is not
 *  published: assumed. Throws RangeError beyond 9,999 a day. */
export const receiptNumber = (acceptedOn: string, sequence: number): string => {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > LAST_RECEIPT)
    throw new RangeError(`no receipt number for sequence ${sequence}`);
  return `SL${acceptedOn.slice(2).replaceAll("-", "")}${String(sequence).padStart(4, "0")}`;
};

/** Number of the permit made for the application `serial`: R and the day and sequence of the serial number. Where
 *  another permit bears it already, because it was typed off a blank, two more digits (02, 03 …) follow, by which it is
 *  as long as no other. The real format is not published: assumed.
 *  @param passedOver how many of its numbers are taken */
export const permitNumber = (serial: string, passedOver = 0): string => {
  if (!SERIAL_PATTERN.test(serial)) throw new RangeError(`not a serial number: ${serial}`);
  return `R${serial.slice(6)}${passedOver > 0 ? String(passedOver + 1).padStart(2, "0") : ""}`;
};

const PRINTED_NUMBER = /^[A-Z0-9]{6,20}$/;

/** The number as it is printed on a blank; undefined: it cannot be one. */
export const printedPermitNumber = (typed: string): string | undefined => {
  const number = typedNumber(typed);
  return PRINTED_NUMBER.test(number) ? number : undefined;
};
