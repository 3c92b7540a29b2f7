import "server-only";
import type { Delivery, DeliveryAddress } from "@/lib/domain/visit/delivery";
import { openText, seal } from "@/lib/server/base/crypto";
import type { Tx } from "../client";

const boundTo = (applicationId: string): string => `delivery:${applicationId}`;

/** How the permit reaches its holder, as a row. */
export const deliveryRow = (applicationId: string, { method, address }: Delivery) => ({
  applicationId,
  method,
  detailsCipher: address ? seal(JSON.stringify(address), boundTo(applicationId)) : null,
});

/** How the permit reaches its holder, as chosen with the latest booking. */
export const keepDelivery = async (tx: Tx, applicationId: string, delivery: Delivery): Promise<void> => {
  const row = deliveryRow(applicationId, delivery);
  await tx.delivery.upsert({ where: { applicationId }, create: row, update: row });
};

/** A delivery as stored, its address opened. */
export const openDelivery = ({
  applicationId,
  method,
  detailsCipher,
}: {
  readonly applicationId: string;
  readonly method: Delivery["method"];
  readonly detailsCipher: Uint8Array | null;
}): Delivery => ({
  method,
  address: detailsCipher
    ? (JSON.parse(openText(detailsCipher, boundTo(applicationId))) as DeliveryAddress)
    : undefined,
});
