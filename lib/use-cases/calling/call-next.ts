import "server-only";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { type Result, ok, refused } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import {
  type CalledRow,
  callHeldTicket,
  callNextTicket,
  hallForCalling,
  servedTicket,
  takeOpenCall,
} from "@/lib/server/db/repositories/tickets/tickets";
import { stop, transact } from "../case/transact";
import { tellOfCall } from "./tell-of-call";

export interface CallRequest {
  readonly actor: Actor;
  /** One of the hall's windows, or of its interview rooms. */
  readonly place: string;
  readonly forInterview: boolean;
  /** A number set aside, which is called instead of the next. */
  readonly heldId?: string;
}

export interface CalledTicket {
  readonly ticketId: string;
  readonly number: string;
  readonly applicationId: string;
  /** Where to: not the place asked for when there was an open call already. */
  readonly place: string;
}

const calledTicket = ({ id, ...ticket }: CalledRow): CalledTicket => ({ ticketId: id, ...ticket });

/** 叫号: the next waiting ticket of the hall's day, in the order of `byTurn`, or one that was set aside (notHeld: another
 *  desk was quicker). The holder, and those whose turn is near now, are told. Two desks that call at
 *  once get different ones. An officer, and a desk, has one open call: who calls again before anybody came (a second
 *  press, another tab, the next officer at the desk) is answered with it, and nobody else is called. Refused while
 *  somebody is served there (stillServing). */
export const callNext = async ({
  actor,
  place,
  forInterview,
  heldId,
}: CallRequest): Promise<Result<CalledTicket>> => {
  if (actor.kind !== "officer") return refused(actor.kind === "public" ? "notSignedIn" : "notAllowed");
  const { hallId, officerId } = actor;
  if (!actor.roles.includes(forInterview ? "INTERVIEWER" : "WINDOW") || !hallId) return refused("notAllowed");
  return transact(async (tx) => {
    const hall = await hallForCalling(tx, hallId);
    if (!(forInterview ? hall.rooms : hall.windows).includes(place)) stop("badRequest");
    const at = now();
    const call = { hallId, date: shanghaiDate(at), forInterview, place, at, officerId };
    const open = await takeOpenCall(tx, call);
    if (open) return ok(calledTicket(open));
    const served = await servedTicket(tx, call);
    if (served) return stop("stillServing", { ticket: served.number });
    const ticket =
      heldId === undefined ? await callNextTicket(tx, call) : await callHeldTicket(tx, call, heldId);
    if (!ticket) return stop(heldId === undefined ? "nothingWaiting" : "notHeld");
    await tellOfCall(tx, { ...call, ticketId: ticket.id });
    await writeAudit(tx, {
      actor,
      action: heldId === undefined ? "callTicket" : "callHeldTicket",
      subject: `application:${ticket.applicationId}`,
      data: { ticket: ticket.number, place },
    });
    return ok(calledTicket(ticket));
  });
};
