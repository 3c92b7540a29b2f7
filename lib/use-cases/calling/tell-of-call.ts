import "server-only";
import { placeNumber } from "@/lib/domain/visit/ticket";
import type { Tx } from "@/lib/server/db/client";
import { smsKey } from "@/lib/server/db/repositories/outbox";
import {
  holderOfTicket,
  type TicketHolder,
  ticketsNowNear,
} from "@/lib/server/db/repositories/tickets/ticket-holders";
import { enqueueSms, type SmsOrder } from "@/lib/server/engine/outbox";
import type { SmsParams, SmsTemplate } from "@/lib/server/ports/sms/templates";

/** Later than this nobody is helped by it: the message is dropped, also where the carrier was away. */
const WORTH_MINUTES = 30;

interface Call {
  readonly ticketId: string;
  readonly hallId: string;
  readonly date: string;
  readonly forInterview: boolean;
  readonly place: string;
  readonly at: Date;
}

const orderOf = <T extends SmsTemplate>(
  holder: TicketHolder,
  at: Date,
  template: T,
  params: SmsParams<T>,
): SmsOrder<T> => ({
  key: smsKey(`${template} ${holder.number} ${at.toISOString()}`, {
    id: holder.applicationId,
    version: holder.version,
  }),
  phone: holder.phone,
  locale: holder.locale,
  template,
  params,
  applicationId: holder.applicationId,
  dropAfter: new Date(at.getTime() + WORTH_MINUTES * 60_000),
});

/** In the transaction of a call: whoever is called is told where to go, once a series of calls, and those whose turn has come
 *  near with it are told to come back, once. */
export const tellOfCall = async (tx: Tx, call: Call): Promise<void> => {
  const { at, forInterview, place } = call;
  const called = await holderOfTicket(tx, call.ticketId);
  const near = await ticketsNowNear(tx, call);
  if (called) {
    const params = { ticket: called.number, place: placeNumber(place) };
    await enqueueSms(tx, orderOf(called, at, forInterview ? "ticketToRoom" : "ticketToWindow", params));
  }
  if (near.length === 0) return;
  await enqueueSms(
    tx,
    ...near.map((holder) => orderOf(holder, at, "ticketNear", { ticket: holder.number, n: holder.ahead })),
  );
};
