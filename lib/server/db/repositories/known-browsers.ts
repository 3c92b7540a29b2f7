import "server-only";
import { now } from "../../base/clock";
import { type Bytes, blindIndex } from "../../base/crypto";
import type { Tx } from "../client";

const rowOf = (target: Bytes, browserId: string) => ({ target, browser: blindIndex("asker", browserId) });

/** Whether somebody has signed in from this browser as `target` (the fingerprint of a phone or a staff number). */
export const isKnownBrowser = async (tx: Tx, target: Bytes, browserId: string): Promise<boolean> =>
  (await tx.knownBrowser.findUnique({ where: { target_browser: rowOf(target, browserId) } })) !== null;

/** Keeps that `target` signed in from this browser; forgotten as RETENTION_DAYS says. */
export const rememberBrowser = async (tx: Tx, target: Bytes, browserId: string): Promise<void> => {
  if (browserId === "") return;
  const row = rowOf(target, browserId);
  const lastSignedInAt = now();
  await tx.knownBrowser.upsert({
    where: { target_browser: row },
    create: { ...row, lastSignedInAt },
    update: { lastSignedInAt },
  });
};
