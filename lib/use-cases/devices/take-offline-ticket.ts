import "server-only";
import type { DeviceActor } from "@/lib/domain/actors";
import { figuresOf, type RefusalCode } from "@/lib/domain/refusals";
import { type Result, ok, refused } from "@/lib/domain/result";
import { OFFLINE_LETTER } from "@/lib/domain/visit/hall-device";
import { ticketNumber } from "@/lib/domain/visit/ticket";
import { now } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import { db } from "@/lib/server/db/client";
import { heldNumbers } from "@/lib/server/db/repositories/hall/hall-devices";
import { readSlipToken } from "@/lib/server/documents/verification/slip-token";
import { checkIn } from "../visiting/check-in";

export interface OfflineTicket {
  readonly actor: DeviceActor;
  /** The text of the slip's code. */
  readonly slip: string;
  /** As printed: "K012". */
  readonly number: string;
  readonly issuedAt: Date;
}

/** `kept`: the visit waits under this number; `hasTicket`: it was checked in otherwise, under `ticket`; `refused`: it may
 *  not be checked in any more, and why. */
export type OfflineOutcome =
  | { readonly outcome: "kept" }
  | { readonly outcome: "hasTicket"; readonly ticket: string }
  | { readonly outcome: "refused"; readonly code: RefusalCode };

const isHeld = async ({ actor, number }: OfflineTicket, date: string): Promise<boolean> => {
  const held = await heldNumbers(actor.deviceId);
  if (!held || held.date !== date || held.from === null || held.last === null) return false;
  const sequence = Number(number.slice(OFFLINE_LETTER.length));
  return number === ticketNumber(OFFLINE_LETTER, sequence) && held.from <= sequence && sequence <= held.last;
};

/** Takes in what a kiosk gave while its network was away: the visitor waits from the moment the ticket was printed. Told
 *  twice it is taken once. A number that is not among those the kiosk holds, or a slip that is not ours, is a bad request.
 *  Everything else has an outcome, so that the kiosk may forget it; what came to nothing is written down, for somebody
 *  stands in the hall with that number. */
export const takeOfflineTicket = async (told: OfflineTicket): Promise<Result<OfflineOutcome>> => {
  const { actor, number } = told;
  const slip = readSlipToken(told.slip);
  if (!slip || slip.hallId !== actor.hallId || !(await isHeld(told, slip.date))) return refused("badRequest");
  const visit = await db.appointment.findUnique({ where: { number: slip.number }, select: { id: true } });
  const ticket =
    visit && (await db.ticket.findUnique({ where: { appointmentId: visit.id }, select: { number: true } }));
  if (ticket) return outcomeOf(ticket.number, number);
  // A kiosk's clock that runs ahead gives nobody a place in the future.
  const at = told.issuedAt > now() ? now() : told.issuedAt;
  const taken = await checkIn({ actor, number: slip.number, given: { ticket: number, at } });
  if (taken.kind === "ok") return ok({ outcome: "kept" });
  if (taken.kind !== "refused") return taken;
  if (taken.code === "alreadyCheckedIn") return outcomeOf(String(figuresOf(taken.data).ticket ?? ""), number);
  if (taken.code === "busy") return taken;
  await writeAudit(db, {
    actor,
    action: "offlineTicketRefused",
    subject: `hall:${actor.hallId}`,
    data: { ticket: number, code: taken.code },
  });
  return ok({ outcome: "refused", code: taken.code });
};

const outcomeOf = (has: string, printed: string): Result<OfflineOutcome> =>
  ok(has === printed ? { outcome: "kept" } : { outcome: "hasTicket", ticket: has });
