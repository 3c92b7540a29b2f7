import "server-only";
import type { DeviceActor } from "@/lib/domain/actors";
import type { LocalText } from "@/lib/domain/text";
import { now, today } from "@/lib/server/base/clock";
import { presenceCode } from "@/lib/server/base/presence-code";
import { callingOrder } from "../../calling-order";
import { db } from "../../client";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";

/** A number and where it is called to. */
interface DisplayedCall {
  readonly number: string;
  readonly place: string;
  readonly forInterview: boolean;
  /** Raised with every call of the same number. */
  readonly calls: number;
  readonly calledAt: Date;
  /** Nobody has come yet. */
  readonly open: boolean;
}

/** What everybody in a hall may see: numbers and places, nobody's name. */
export interface HallDisplay {
  readonly name: LocalText;
  readonly windows: readonly string[];
  readonly rooms: readonly string[];
  /** Called or served, the latest call first. */
  readonly calls: readonly DisplayedCall[];
  /** Who is called next, in the order of calling. */
  readonly next: readonly { readonly number: string; readonly forInterview: boolean }[];
  readonly waiting: number;
  /** What the phone asks of whoever says "I am here". */
  readonly code: string;
  /** The hall's own time, of the practice clock too. */
  readonly at: Date;
}

/** Numbers shown as next, of rooms and windows each (assumed: what fits on a screen). */
const NEXT_SHOWN = 6;

interface Row {
  readonly number: string;
  readonly place: string | null;
  readonly forInterview: boolean;
  readonly calls: number;
  readonly calledAt: Date | null;
  readonly status: "WAITING" | "CALLED" | "SERVING";
  readonly turn: bigint;
  readonly waiting: bigint;
}

/** What a device shows of its hall now; undefined: the hall is gone. */
export const hallDisplay = async ({ hallId }: DeviceActor): Promise<HallDisplay | undefined> => {
  const at = now();
  const [hall, rows] = await Promise.all([
    db.hall.findUnique({
      where: { id: hallId },
      select: { ...HALL_NAME, windows: true, rooms: true },
    }),
    db.$queryRaw<Row[]>`
      SELECT * FROM (
        SELECT t."number", t."place", t."forInterview", t."calls", t."calledAt", t."status",
          row_number() OVER (PARTITION BY t."status", t."forInterview" ORDER BY ${callingOrder()}) AS "turn",
          count(*) OVER (PARTITION BY t."status") AS "waiting"
        FROM "Ticket" t JOIN "Appointment" v ON v."id" = t."appointmentId"
        WHERE t."hallId" = ${hallId} AND t."date" = ${today()} AND t."status" IN ('WAITING', 'CALLED', 'SERVING')
      ) shown
      WHERE "status" <> 'WAITING' OR "turn" <= ${NEXT_SHOWN}
      ORDER BY "status" = 'WAITING', "calledAt" DESC NULLS LAST, "turn"`,
  ]);
  if (!hall) return undefined;
  const isWaiting = ({ status }: Row) => status === "WAITING";
  return {
    name: hallNameOf(hall),
    windows: hall.windows,
    rooms: hall.rooms,
    calls: rows.flatMap((row) =>
      isWaiting(row) || !row.place || !row.calledAt
        ? []
        : [
            {
              number: row.number,
              place: row.place,
              forInterview: row.forInterview,
              calls: row.calls,
              calledAt: row.calledAt,
              open: row.status === "CALLED",
            },
          ],
    ),
    next: rows.filter(isWaiting).map(({ number, forInterview }) => ({ number, forInterview })),
    waiting: Number(rows.find(isWaiting)?.waiting ?? 0),
    code: presenceCode(hallId, at),
    at,
  };
};

/** How many are called before this number at the same desks; undefined: it does not wait. For the ticket a kiosk prints. */
export const aheadOfTicket = async (
  { hallId }: DeviceActor,
  ticketId: string,
): Promise<number | undefined> => {
  const [row] = await db.$queryRaw<{ turn: bigint }[]>`
    SELECT "turn" FROM (
      SELECT t."id", row_number() OVER (PARTITION BY t."forInterview" ORDER BY ${callingOrder()}) AS "turn"
      FROM "Ticket" t JOIN "Appointment" v ON v."id" = t."appointmentId"
      WHERE t."hallId" = ${hallId} AND t."date" = ${today()} AND t."status" = 'WAITING'
    ) queue WHERE "id" = ${ticketId}::uuid`;
  return row && Number(row.turn) - 1;
};
