import "server-only";
import { NEAR_PEOPLE } from "@/lib/domain/visit/waiting";
import { callingOrder } from "../../calling-order";
import type { Tx } from "../../client";
import { openPhone } from "../phones";

/** Whom a message about a number goes to. */
export interface TicketHolder {
  readonly applicationId: string;
  readonly version: number;
  readonly number: string;
  readonly phone: string;
  readonly locale: string;
}

/** The holder of a number; undefined: there is no such ticket. */
export const holderOfTicket = async (tx: Tx, ticketId: string): Promise<TicketHolder | undefined> => {
  const row = await tx.ticket.findUnique({
    where: { id: ticketId },
    select: {
      number: true,
      applicationId: true,
      application: {
        select: { version: true, account: { select: { id: true, phoneCipher: true, locale: true } } },
      },
    },
  });
  if (!row) return undefined;
  const { version, account } = row.application;
  return {
    applicationId: row.applicationId,
    version,
    number: row.number,
    phone: openPhone("Account", account),
    locale: account.locale,
  };
};

interface Queue {
  readonly hallId: string;
  readonly date: string;
  readonly forInterview: boolean;
  readonly at: Date;
}

interface NearRow extends Omit<TicketHolder, "phone"> {
  readonly accountId: string;
  readonly phoneCipher: Uint8Array;
  readonly ahead: number;
}

/** Those who wait with at most NEAR_PEOPLE ahead and were not told so yet; they count as told from now on. A ticket another
 *  act is changing at this moment is left for the next call. */
export const ticketsNowNear = async (
  tx: Tx,
  { hallId, date, forInterview, at }: Queue,
): Promise<(TicketHolder & { readonly ahead: number })[]> => {
  const rows = await tx.$queryRaw<NearRow[]>`
    WITH queue AS (
      SELECT t."id", (row_number() OVER (ORDER BY ${callingOrder()}) - 1)::int AS "ahead"
      FROM "Ticket" t JOIN "Appointment" v ON v."id" = t."appointmentId"
      WHERE t."hallId" = ${hallId} AND t."date" = ${date} AND t."status" = 'WAITING'
        AND t."forInterview" = ${forInterview}
    ), free AS (
      SELECT t."id" FROM "Ticket" t JOIN queue q ON q."id" = t."id"
      WHERE q."ahead" <= ${NEAR_PEOPLE} AND t."nearToldAt" IS NULL FOR UPDATE OF t SKIP LOCKED
    ), told AS (
      UPDATE "Ticket" t SET "nearToldAt" = ${at} FROM free WHERE t."id" = free."id" AND t."status" = 'WAITING'
      RETURNING t."id", t."number", t."applicationId"
    )
    SELECT told."number", told."applicationId", q."ahead", a."version", c."id" AS "accountId", c."phoneCipher", c."locale"
    FROM told JOIN queue q ON q."id" = told."id" JOIN "Application" a ON a."id" = told."applicationId"
      JOIN "Account" c ON c."id" = a."accountId"
    ORDER BY q."ahead"`;
  return rows.map(({ accountId, phoneCipher, ...row }) => ({
    ...row,
    phone: openPhone("Account", { id: accountId, phoneCipher }),
  }));
};
