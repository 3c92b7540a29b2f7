import "server-only";
import { LIMITS } from "../../limits";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { dispatchBy } from "@/lib/domain/case/deadlines";
import { statesOfDesk } from "@/lib/domain/case/states";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import type { LocalText } from "@/lib/domain/text";
import { type Delivery, isPosted } from "@/lib/domain/visit/delivery";
import { maskPassport } from "@/lib/domain/people/passport";
import { loadCalendar } from "../../calendar";
import { db } from "../../client";
import { auditShownQueue } from "../../look-into-case";
import type { Prisma } from "../../generated/client";
import { openAnswers } from "../../repositories/applications";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";
import { openDelivery } from "../../repositories/deliveries";

export interface PermitRow {
  readonly id: string;
  readonly version: number;
  readonly serial: string;
  readonly fullName: string;
  /** Masked; the whole number of the permit being made is shown on demand, and the look is audited. */
  readonly passportNo: string;
  readonly state: "APPROVED" | "PRODUCING" | "READY";
  readonly validUntil: string;
  readonly approvedAt: Date | undefined;
  readonly permitNumber: string;
  readonly hall: LocalText | undefined;
  /** Until when it is to be made, handed over or, where EMS takes it, sent. */
  readonly dueOn: string | null;
  /** The address once the envelope is to be written. */
  readonly delivery: Delivery;
}

const select = {
  id: true,
  version: true,
  serial: true,
  fullName: true,
  answersCipher: true,
  state: true,
  dueOn: true,
  decision: { select: { validUntil: true, decidedAt: true } },
  permit: { select: { number: true, producedAt: true } },
  delivery: { select: { applicationId: true, method: true, detailsCipher: true } },
  appointments: {
    where: { status: "DONE" },
    orderBy: { bookedAt: "desc" },
    take: 1,
    select: { hall: { select: HALL_NAME } },
  },
} satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof select }>;

/** What EMS takes is due when it should have left, not when it goes back. */
const dueOf = ({ dueOn, permit, delivery }: Row, calendar: Calendar): string | null =>
  permit?.producedAt && isPosted(delivery)
    ? dispatchBy(shanghaiDate(permit.producedAt), calendar).date
    : dueOn;

/** Only the desk that writes the envelope needs the address, and only then. */
const deliveryFor = (row: Row["delivery"], ready: boolean): Delivery => {
  const method = row?.method ?? "PICKUP";
  return row && ready ? openDelivery(row) : { method, address: undefined };
};

const permitRow = (found: Row, calendar: Calendar): PermitRow => {
  const { decision, permit, delivery, appointments, state, answersCipher, ...row } = found;
  return {
    ...row,
    dueOn: dueOf(found, calendar),
    passportNo: maskPassport(openAnswers({ id: row.id, answersCipher }).passportNo ?? ""),
    state: state as PermitRow["state"],
    validUntil: decision?.validUntil ?? "",
    approvedAt: decision?.decidedAt,
    permitNumber: permit?.number ?? "",
    hall: appointments[0] && hallNameOf(appointments[0].hall),
    delivery: deliveryFor(delivery, state === "READY"),
  };
};

/** Permits to be made, being made, and ready; the longest waiting first. Empty for other desks; audited. */
export const productionQueue = async (officer: OfficerActor): Promise<PermitRow[]> => {
  if (!hasRole(officer, ["PRODUCTION"])) return [];
  const rows = await db.application.findMany({
    where: { state: { in: statesOfDesk("production") } },
    orderBy: [{ updatedAt: "asc" }, { serial: "asc" }],
    take: LIMITS.queue,
    select,
  });
  await auditShownQueue(officer, "production", rows.length);
  const calendar = await loadCalendar();
  return rows.map((row) => permitRow(row, calendar));
};
