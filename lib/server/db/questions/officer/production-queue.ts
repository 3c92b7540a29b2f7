import "server-only";
import { WITH_RECEIPT, isReady, statesOfDesk } from "@/lib/domain/case/states";
import type { DeliveryDetails } from "@/lib/domain/visit/delivery";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";
import { openDelivery } from "../../repositories/deliveries";

export interface PermitRow {
  readonly id: string;
  readonly version: number;
  readonly serial: string;
  readonly fullName: string;
  readonly state: "APPROVED" | "PRODUCING" | "READY";
  readonly validUntil: string;
  readonly approvedAt: Date | undefined;
  readonly permitNumber: string;
  readonly hall: { readonly nameZh: string; readonly nameEn: string } | undefined;
  readonly delivery: "PICKUP" | "EMS";
  /** Where EMS takes it; undefined: picked up. */
  readonly address: DeliveryDetails | undefined;
}

const MOST = 200;

const select = {
  id: true,
  version: true,
  serial: true,
  fullName: true,
  state: true,
  decision: { select: { validUntil: true, decidedAt: true } },
  permit: { select: { number: true } },
  delivery: { select: { applicationId: true, method: true, detailsCipher: true } },
  appointments: {
    where: { status: "DONE" },
    orderBy: { bookedAt: "desc" },
    take: 1,
    select: { hall: { select: { nameZh: true, nameEn: true } } },
  },
} satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof select }>;

const permitRow = ({ decision, permit, delivery, appointments, state, ...row }: Row): PermitRow => ({
  ...row,
  state: state as PermitRow["state"],
  validUntil: decision?.validUntil ?? "",
  approvedAt: decision?.decidedAt,
  permitNumber: permit?.number ?? "",
  hall: appointments[0]?.hall,
  delivery: delivery?.method ?? "PICKUP",
  // Only the desk that writes the envelope needs the address, and only now.
  address: delivery && state === "READY" ? openDelivery(delivery) : undefined,
});

/** Permits to be made, being made, and ready; the longest waiting first. */
export const productionQueue = async (): Promise<PermitRow[]> => {
  const rows = await db.application.findMany({
    where: { state: { in: statesOfDesk("production") } },
    orderBy: [{ updatedAt: "asc" }, { serial: "asc" }],
    take: MOST,
    select,
  });
  return rows.map(permitRow);
};

/** A case with a receipt that is not finished, found by its receipt or serial number; `ready`: the permit can be handed
 *  over. Undefined: there is none under this number. */
export const acceptedCase = async (number: string) => {
  const typed = number.replace(/\s/g, "").toUpperCase();
  if (typed === "") return undefined;
  const row = await db.application.findFirst({
    where: {
      state: { in: [...WITH_RECEIPT] },
      OR: [{ serial: typed }, { receipt: { number: typed } }],
    },
    select: {
      id: true,
      version: true,
      serial: true,
      fullName: true,
      state: true,
      permit: { select: { number: true, validUntil: true } },
    },
  });
  return row ? { ...row, ready: isReady(row.state) } : undefined;
};
