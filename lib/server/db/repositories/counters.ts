import "server-only";
import type { Tx } from "../client";

const one = (rows: readonly { last: number }[]): number => {
  const [row] = rows;
  if (!row) throw new Error("a counter gave no number");
  return row.last;
};

/** The next number of a day's (or year's) series; one atomic upsert, so two processes never share a number. */
export const nextSerial = async (tx: Tx, series: string): Promise<number> =>
  one(
    await tx.$queryRaw<{ last: number }[]>`INSERT INTO "SerialCounter" ("day", "last") VALUES (${series}, 1)
      ON CONFLICT ("day") DO UPDATE SET "last" = "SerialCounter"."last" + 1 RETURNING "last"`,
  );

/** The next acceptance receipt of a Shanghai day. */
export const nextReceipt = async (tx: Tx, day: string): Promise<number> =>
  one(
    await tx.$queryRaw<{ last: number }[]>`INSERT INTO "ReceiptCounter" ("day", "last") VALUES (${day}, 1)
      ON CONFLICT ("day") DO UPDATE SET "last" = "ReceiptCounter"."last" + 1 RETURNING "last"`,
  );

/** The next ticket of a hall's day and business letter. */
export const nextTicket = async (tx: Tx, hallId: string, date: string, letter: string): Promise<number> =>
  one(
    await tx.$queryRaw<{ last: number }[]>`INSERT INTO "TicketCounter" ("hallId", "date", "letter", "last")
      VALUES (${hallId}, ${date}, ${letter}, 1)
      ON CONFLICT ("hallId", "date", "letter") DO UPDATE SET "last" = "TicketCounter"."last" + 1 RETURNING "last"`,
  );
