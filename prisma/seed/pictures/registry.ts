import { addDays, addMonths } from "@/lib/domain/calendar/plain-date";
import { db } from "@/lib/server/db/client";
import { portrait } from "./portraits";

/** How old the studio's pictures are: several within the year a receipt is good for, one beyond it. */
const MONTHS_AGO = [0, 1, 2, 4, 7, 11, 14];

/** A number as on the receipts of Guangdong: the day, a running number and a letter. */
const receiptNo = (takenOn: string, index: number): string =>
  `Y${takenOn.slice(2).replaceAll("-", "")}226277${index}A`;

/** What the demo's photo studio "took"; receipts shift with today. @returns their numbers, the newest first */
export const seedRegistry = async (today: string): Promise<string[]> => {
  const rows = await Promise.all(
    MONTHS_AGO.map(async (months, index) => {
      const takenOn = addMonths(addDays(today, -6), -months);
      const image = new Uint8Array(await portrait(index));
      return { receiptNo: receiptNo(takenOn, index), image, takenOn };
    }),
  );
  await db.registryPhoto.createMany({ data: rows });
  return rows.map((row) => row.receiptNo);
};
