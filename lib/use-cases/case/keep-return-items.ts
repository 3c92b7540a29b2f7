import "server-only";
import { randomUUID } from "node:crypto";
import { type ReturnReason, type ReturnTargets, mayReturnFor } from "@/lib/domain/review/return-reasons";
import { invalid } from "@/lib/domain/result";
import type { Tx } from "@/lib/server/db/client";
import { stopWith } from "./transact";

/** One defect as the officer wrote it, in both languages. */
export interface ReturnItemInput {
  readonly target: string;
  readonly reason: string;
  readonly textZh: string;
  readonly textEn: string;
}

interface CheckedItem {
  readonly target: string;
  readonly reason: ReturnReason;
  readonly textZh: string;
  readonly textEn: string;
}

const MAX_TEXT = 300;

const textError = (text: string): string | undefined => {
  if (!text.trim()) return "required";
  return text.length > MAX_TEXT ? "tooLong" : undefined;
};

/** Refuses an empty list (field `items`), unknown targets or reasons and missing texts (`<target>.reason`,
 *  `<target>.textZh`, `<target>.textEn`). All defects are told at once (Reg. art. 18 一次性告知). */
export const checkedItems = (targets: ReturnTargets, items: readonly ReturnItemInput[]): CheckedItem[] => {
  const errors: Record<string, string> = {};
  const checked = items.flatMap((item): CheckedItem[] => {
    const { target, reason, textZh, textEn } = item;
    if (!mayReturnFor(targets, target, reason)) {
      errors[`${target}.reason`] = reason ? "notAnOption" : "required";
      return [];
    }
    const wrong = { textZh: textError(textZh), textEn: textError(textEn) };
    if (wrong.textZh) errors[`${target}.textZh`] = wrong.textZh;
    if (wrong.textEn) errors[`${target}.textEn`] = wrong.textEn;
    return [{ target, reason, textZh: textZh.trim(), textEn: textEn.trim() }];
  });
  if (items.length === 0) errors.items = "required";
  if (new Set(items.map((item) => item.target)).size < items.length) errors.items = "notAnOption";
  if (Object.keys(errors).length > 0) stopWith(invalid(errors));
  return checked;
};

export const keepReturnItems = (
  tx: Tx,
  applicationId: string,
  round: number,
  items: readonly CheckedItem[],
  at: Date,
) =>
  tx.returnItem.createMany({
    data: items.map((item) => ({ id: randomUUID(), applicationId, round, createdAt: at, ...item })),
  });
