import { isPlainDate } from "../calendar/plain-date";
import { isAppointmentNumber } from "./appointment-number";

/** What the code on a booking slip says; nothing of whose it is. */
export interface Slip {
  /** Of the appointment. */
  readonly number: string;
  readonly hallId: string;
  /** Plain date of the visit. */
  readonly date: string;
  /** "09:00". */
  readonly start: string;
  /** The ticket's letter of the type of application. */
  readonly letter: string;
  readonly forInterview: boolean;
}

/** A slip as it was read, whose signature nobody has looked at yet. */
export interface UnverifiedSlip {
  readonly slip: Slip;
  /** The text that is signed. */
  readonly signed: string;
  /** 64 bytes, as base64url. */
  readonly signature: string;
}

const VERSION = "S1";
/** Ed25519 (RFC 8032): 64 bytes are 86 letters of base64url. */
const TOKEN = /^(S1\.([0-9A-Z]{13})\.([\w-]{1,20})\.(\d{8})\.(\d{4})\.([A-Z])\.([IW]))\.([\w-]{86})$/;

/** The text a slip's signature is made over: version, number, hall, day, hour, letter, I(nterview) or W(indow). */
export const slipText = ({ number, hallId, date, start, letter, forInterview }: Slip): string =>
  [
    VERSION,
    number,
    hallId,
    date.replaceAll("-", ""),
    start.replace(":", ""),
    letter,
    forInterview ? "I" : "W",
  ].join(".");

/** Takes the text of a slip's code apart; undefined for what has not its form. It proves nothing: the signature does. */
export const parseSlip = (text: string): UnverifiedSlip | undefined => {
  const match = TOKEN.exec(text.trim());
  if (!match) return undefined;
  const [
    ,
    signed = "",
    number = "",
    hallId = "",
    day = "",
    time = "",
    letter = "",
    way = "",
    signature = "",
  ] = match;
  const date = day.replace(/^(.{4})(..)(..)$/, "$1-$2-$3");
  const start = `${time.slice(0, 2)}:${time.slice(2)}`;
  if (!isAppointmentNumber(number) || !isPlainDate(date)) return undefined;
  return { slip: { number, hallId, date, start, letter, forInterview: way === "I" }, signed, signature };
};
