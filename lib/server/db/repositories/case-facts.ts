import "server-only";
import { applicationState } from "@/lib/domain/case/states";
import type { CaseFacts } from "@/lib/domain/case/access";
import type { Prisma } from "../generated/client";

/** A visit that was taken back or never came about makes a case no hall's. */
const NOT_COME_ABOUT = ["CANCELLED", "CANCELLED_BY_HALL", "RESCHEDULED", "NO_SHOW"] as const;
const CAME_ABOUT = {
  notIn: [...NOT_COME_ABOUT],
} satisfies Prisma.AppointmentWhereInput["status"];

/** Orders the visits of a case so that the first one says which hall the case belongs to: the visit under way, else the
 *  last one that came about. */
const VISIT_OF_ITS_HALL = {
  where: { status: CAME_ABOUT },
  orderBy: { bookedAt: "desc" },
  take: 1,
} as const satisfies Prisma.Application$appointmentsArgs;

/** The same in SQL, of an application that is called a: the visit is called v, all NULL where there is none. */
export const JOIN_VISIT_OF_ITS_HALL = `LEFT JOIN LATERAL (SELECT * FROM "Appointment" b WHERE b."applicationId" = a."id"
  AND b."status" NOT IN (${NOT_COME_ABOUT.map((status) => `'${status}'`).join(", ")})
  ORDER BY b."bookedAt" DESC LIMIT 1) v ON true`;

/** The columns access decisions look at. */
export const ACCESS_COLUMNS = {
  id: true,
  state: true,
  accountId: true,
  submittedAt: true,
  claimedById: true,
  preReviewerId: true,
  windowOfficerId: true,
  approverId: true,
  appointments: { ...VISIT_OF_ITS_HALL, select: { hallId: true } },
} as const satisfies Prisma.ApplicationSelect;

export type AccessRow = Omit<CaseFacts, "hallId" | "state"> & {
  readonly id: string;
  readonly state: string;
  readonly appointments: readonly { readonly hallId: string }[];
};

/** The hall a row read with ACCESS_COLUMNS belongs to; null: none has seen it. */
export const hallOfCase = ({ appointments: [visit] }: AccessRow): string | null => visit?.hallId ?? null;

/** A row read with ACCESS_COLUMNS as access decisions look at it. Throws `UnreadableCase` where nobody knows its state. */
export const factsOfCase = (row: AccessRow): CaseFacts => ({
  ...row,
  state: applicationState(row.state),
  hallId: hallOfCase(row),
});
