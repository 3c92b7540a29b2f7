import "server-only";
import type { Tx } from "../client";

/** What a counter gave; undefined at its end, where the statement counts no further. */
const given = (rows: readonly { last: number }[]): number | undefined => rows[0]?.last;

/** The next number of a day's (or year's) series; one atomic upsert, so two processes never share a number.
 *  @param end the last number there is; undefined: it was given before */
export const nextSerial = async (tx: Tx, series: string, end: number): Promise<number | undefined> =>
  given(
    await tx.$queryRaw<{ last: number }[]>`INSERT INTO "SerialCounter" ("day", "last") VALUES (${series}, 1)
      ON CONFLICT ("day") DO UPDATE SET "last" = "SerialCounter"."last" + 1
      WHERE "SerialCounter"."last" < ${end} RETURNING "last"`,
  );

/** The next acceptance receipt of a Shanghai day, up to `end`. */
export const nextReceipt = async (tx: Tx, day: string, end: number): Promise<number | undefined> =>
  given(
    await tx.$queryRaw<{ last: number }[]>`INSERT INTO "ReceiptCounter" ("day", "last") VALUES (${day}, 1)
      ON CONFLICT ("day") DO UPDATE SET "last" = "ReceiptCounter"."last" + 1
      WHERE "ReceiptCounter"."last" < ${end} RETURNING "last"`,
  );

/** The next ticket of a hall's day and business letter, up to `end`. */
export const nextTicket = async (
  tx: Tx,
  { hallId, date, letter }: { hallId: string; date: string; letter: string },
  end: number,
): Promise<number | undefined> =>
  given(
    await tx.$queryRaw<{ last: number }[]>`INSERT INTO "TicketCounter" ("hallId", "date", "letter", "last")
      VALUES (${hallId}, ${date}, ${letter}, 1)
      ON CONFLICT ("hallId", "date", "letter") DO UPDATE SET "last" = "TicketCounter"."last" + 1
      WHERE "TicketCounter"."last" < ${end} RETURNING "last"`,
  );

interface TicketSeries {
  readonly hallId: string;
  readonly date: string;
  readonly letter: string;
}

/** The next so many tickets of a hall's day and letter, to one taker. @returns the last of them; undefined: the series has
 *  not so many left before `end` */
export const reserveTickets = async (
  tx: Tx,
  { hallId, date, letter }: TicketSeries,
  count: number,
  end: number,
): Promise<number | undefined> =>
  given(
    await tx.$queryRaw<{ last: number }[]>`INSERT INTO "TicketCounter" ("hallId", "date", "letter", "last")
      VALUES (${hallId}, ${date}, ${letter}, ${count})
      ON CONFLICT ("hallId", "date", "letter") DO UPDATE SET "last" = "TicketCounter"."last" + ${count}
      WHERE "TicketCounter"."last" + ${count} <= ${end} RETURNING "last"`,
  );
