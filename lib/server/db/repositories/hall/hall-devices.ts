import "server-only";
import type { DeviceActor } from "@/lib/domain/actors";
import { type DeviceKind, isDeviceKind } from "@/lib/domain/visit/hall-device";
import { realNow } from "@/lib/server/base/clock";
import { type Bytes, blindIndex } from "@/lib/server/base/crypto";
import { db, type Tx } from "../../client";

/** A code or a token as it is kept: whoever reads the table can pair and speak as nothing. */
const printOf = (what: "code" | "token", secret: string): Bytes => blindIndex("device", `${what}:${secret}`);

interface NewDevice {
  readonly id: string;
  readonly hallId: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly code: string;
  readonly codeUntil: Date;
}

/** A device that waits to be paired. */
export const keepDevice = (tx: Tx, { code, ...device }: NewDevice) =>
  tx.hallDevice.create({ data: { ...device, codeHash: printOf("code", code) }, select: { id: true } });

interface Pairing {
  readonly hallId: string;
  readonly kind: DeviceKind;
  readonly code: string;
  readonly token: string;
  readonly at: Date;
}

/** Gives the device of a code its token, in one statement: a code pairs once. @returns its id; undefined: no such code lives */
export const pairByCode = async (
  tx: Tx,
  { hallId, kind, code, token, at }: Pairing,
): Promise<string | undefined> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "HallDevice" SET "tokenHash" = ${printOf("token", token)}, "pairedAt" = ${at}, "seenAt" = ${at},
      "codeHash" = NULL, "codeUntil" = NULL
    WHERE "codeHash" = ${printOf("code", code)} AND "hallId" = ${hallId} AND "kind" = ${kind}
      AND "codeUntil" > ${at} AND "revokedAt" IS NULL
    RETURNING "id"`;
  return rows[0]?.id;
};

/** The device that holds a token; undefined: none, or it was revoked. */
export const deviceOfToken = async (token: string): Promise<DeviceActor | undefined> => {
  const row = await db.hallDevice.findUnique({
    where: { tokenHash: printOf("token", token) },
    select: { id: true, kind: true, hallId: true, revokedAt: true },
  });
  if (!row || row.revokedAt || !isDeviceKind(row.kind)) return undefined;
  return { kind: "device", deviceId: row.id, device: row.kind, hallId: row.hallId };
};

/** Whether the device is still one of the hall's. */
export const deviceLives = async (deviceId: string): Promise<boolean> =>
  (await db.hallDevice.count({ where: { id: deviceId, revokedAt: null } })) > 0;

/** The device has just been heard of; by the real clock, as sessions are. */
export const seeDevice = async (deviceId: string): Promise<void> => {
  await db.hallDevice.updateMany({ where: { id: deviceId, revokedAt: null }, data: { seenAt: realNow() } });
};

interface HeldNumbers {
  readonly date: string | null;
  readonly from: number | null;
  readonly last: number | null;
}

/** The numbers a kiosk may give by itself; undefined: it is no device any more. */
export const heldNumbers = async (deviceId: string, tx: Tx = db): Promise<HeldNumbers | undefined> => {
  const row = await tx.hallDevice.findFirst({
    where: { id: deviceId, revokedAt: null },
    select: { reservedOn: true, reservedFrom: true, reservedLast: true },
  });
  return row ? { date: row.reservedOn, from: row.reservedFrom, last: row.reservedLast } : undefined;
};

/** The same, with the device locked: two pages of one kiosk hold one block. */
export const lockDevice = async (tx: Tx, deviceId: string): Promise<HeldNumbers | undefined> => {
  await tx.$queryRaw`SELECT 1 FROM "HallDevice" WHERE "id" = ${deviceId}::uuid FOR UPDATE`;
  return heldNumbers(deviceId, tx);
};
