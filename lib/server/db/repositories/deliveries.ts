import "server-only";
import type { DeliveryChoice, DeliveryDetails } from "@/lib/domain/visit/delivery";
import { openText, seal } from "@/lib/server/base/crypto";
import type { Tx } from "../client";

/** How the permit reaches its holder, as chosen with the latest booking. */
export const keepDelivery = async (tx: Tx, applicationId: string, choice: DeliveryChoice): Promise<void> => {
  const detailsCipher =
    choice.method === "EMS" ? seal(JSON.stringify(choice.details), `delivery:${applicationId}`) : null;
  const chosen = { method: choice.method, detailsCipher };
  await tx.delivery.upsert({
    where: { applicationId },
    create: { applicationId, ...chosen },
    update: chosen,
  });
};

/** The EMS address of a delivery row; undefined when the permit is picked up. */
export const openDelivery = (row: {
  applicationId: string;
  detailsCipher: Uint8Array | null;
}): DeliveryDetails | undefined =>
  row.detailsCipher
    ? (JSON.parse(openText(row.detailsCipher, `delivery:${row.applicationId}`)) as DeliveryDetails)
    : undefined;
