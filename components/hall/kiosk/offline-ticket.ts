import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { OFFLINE_LETTER } from "@/lib/domain/visit/hall-device";
import { parseSlip, type UnverifiedSlip } from "@/lib/domain/visit/slip-token";
import { visitWindow } from "@/lib/domain/visit/slots";
import { ticketNumber } from "@/lib/domain/visit/ticket";
import { type KioskAnswer, refusedAtKiosk } from "./kiosk-answer";
import { keepOffline, readOffline } from "./offline-store";

interface Asked {
  readonly hallId: string;
  /** As scanned or typed. */
  readonly text: string;
  /** Of slips, base64url. */
  readonly publicKey: string;
  /** The hall's time. */
  readonly at: Date;
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replace(/-/g, "+").replace(/_/g, "/")), (char) => char.charCodeAt(0));

/** Whether we made this slip; a browser that cannot tell believes none. */
const isOurs = async ({ signed, signature }: UnverifiedSlip, publicKey: string): Promise<boolean> => {
  try {
    const key = await crypto.subtle.importKey("raw", bytesOf(publicKey), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, bytesOf(signature), new TextEncoder().encode(signed));
  } catch {
    return false;
  }
};

const outOfTime = ({ slip }: UnverifiedSlip, at: Date): KioskAnswer | undefined => {
  const { date, start } = slip;
  const { opens, closes } = visitWindow(date, start);
  if (shanghaiDate(at) !== date) return refusedAtKiosk("wrongDay", { date, start });
  if (at < opens) return refusedAtKiosk("tooEarlyToCheckIn", { from: shanghaiTime(opens), start });
  if (at >= closes) return refusedAtKiosk("tooLateToCheckIn", { until: shanghaiTime(closes), start });
  return undefined;
};

/** The next number of this kiosk's block, kept before it is shown; the same one for a slip that has one already. */
const draw = ({ hallId, text, at }: Asked, { slip }: UnverifiedSlip): KioskAnswer => {
  const { block, next, untold } = readOffline(hallId);
  const before = untold.find(({ visit }) => visit === slip.number);
  const issuedAt = before?.issuedAt ?? at.toISOString();
  const has = block !== null && next !== null && block.date === slip.date && next <= block.last;
  const number = before?.number ?? (has ? ticketNumber(OFFLINE_LETTER, next) : undefined);
  if (!number) return refusedAtKiosk("offlineNoNumbers");
  if (!before && next !== null)
    keepOffline(hallId, (state) => ({
      ...state,
      next: next + 1,
      untold: [...state.untold, { visit: slip.number, slip: text.trim(), number, issuedAt }],
    }));
  const { forInterview } = slip;
  return {
    kind: "ticket",
    tickets: [{ number, forInterview, inPerson: false, issuedAt, ahead: null, offline: true }],
    others: 0,
  };
};

/** Judges by itself what the server would, as far as the slip's signature and the hall's time tell: ours, of this hall, of
 *  today and this hour. What was typed proves nothing. */
export const giveOffline = async (asked: Asked): Promise<KioskAnswer> => {
  const read = parseSlip(asked.text);
  if (!read) return refusedAtKiosk(asked.text.trim().startsWith("S1.") ? "notASlip" : "offlineTyped");
  if (!(await isOurs(read, asked.publicKey))) return refusedAtKiosk("notASlip");
  if (read.slip.hallId !== asked.hallId) return refusedAtKiosk("otherHall");
  const late = outOfTime(read, asked.at);
  if (late) return late;
  try {
    return draw(asked, read);
  } catch {
    // The browser keeps nothing (private window, full disk).
    return refusedAtKiosk("offlineNoNumbers");
  }
};
