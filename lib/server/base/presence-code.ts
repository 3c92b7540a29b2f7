import "server-only";
import { createHmac } from "node:crypto";
import { SHORT_NUMBER_SIGNS } from "@/lib/domain/short-number";
import { typedNumber } from "@/lib/domain/typed-text";
import { proofKey } from "./crypto";

const MINUTE_MS = 60_000;
const SIGNS = 3;

const codeOf = (hallId: string, minute: number): string => {
  const print = createHmac("sha256", proofKey("presence")).update(`${hallId}|${minute}`).digest();
  return Array.from(
    { length: SIGNS },
    (_, at) => SHORT_NUMBER_SIGNS[print.readUInt16BE(at * 2) % SHORT_NUMBER_SIGNS.length],
  ).join("");
};

const minuteOf = (at: Date): number => Math.floor(at.getTime() / MINUTE_MS);

/** What a hall's kiosk and display show to prove that whoever types it stands there: three signs, others every minute. */
export const presenceCode = (hallId: string, at: Date): string => codeOf(hallId, minuteOf(at));

/** Whether this is what the hall shows, or showed the minute before. @param typed as it was typed */
export const isPresenceCode = (hallId: string, typed: string, at: Date): boolean =>
  [0, 1].some((before) => codeOf(hallId, minuteOf(at) - before) === typedNumber(typed));
