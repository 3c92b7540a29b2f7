import "server-only";
import type { Tx } from "../client";

/** The name shown to colleagues ("claimed by …"); empty when the officer is gone. */
export const officerName = async (tx: Tx, officerId: string): Promise<string> =>
  (await tx.officer.findUnique({ where: { id: officerId }, select: { name: true } }))?.name ?? "";
