import { SERIAL_PATTERN } from "./serial-number";

/** Number of an acceptance receipt 受理回执: SL + YYMMDD + four digits of the day (from 1). The real format is not
 *  published: assumed. */
export const receiptNumber = (acceptedOn: string, sequence: number): string => {
  if (!Number.isInteger(sequence) || sequence < 1)
    throw new RangeError(`no receipt number for sequence ${sequence}`);
  return `SL${acceptedOn.slice(2).replaceAll("-", "")}${String(sequence).padStart(4, "0")}`;
};

/** Number of the permit made for the application `serial`: R and the day and sequence of the serial number, so that
 *  one application can never yield two. The real format is not published: assumed. */
export const permitNumber = (serial: string): string => {
  if (!SERIAL_PATTERN.test(serial)) throw new RangeError(`not a serial number: ${serial}`);
  return `R${serial.slice(6)}`;
};
