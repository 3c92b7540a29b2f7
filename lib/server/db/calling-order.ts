import "server-only";
import { LANES, rankOf } from "@/lib/domain/visit/queue";
import { Prisma } from "./generated/client";

const RANK = Prisma.sql`CASE t."lane" ${Prisma.join(
  LANES.map((lane) => Prisma.sql`WHEN ${lane} THEN ${rankOf(lane)}::int`),
  " ",
)} ELSE ${rankOf("BOOKED")}::int END`;

/** `byTurn` (lib/domain/visit/queue.ts) as the database sorts: of tickets `t` with their appointments `v`. The one order for
 *  calling, for the desks' lists, for who is next and for how many are ahead. */
export const callingOrder = (way: Prisma.Sql = Prisma.sql`ASC`): Prisma.Sql =>
  Prisma.sql`v."start" ${way}, ${RANK} ${way}, t."issuedAt" ${way}, t."number" ${way}`;
