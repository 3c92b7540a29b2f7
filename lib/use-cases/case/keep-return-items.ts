import "server-only";
import { randomUUID } from "node:crypto";
import { byLocale, type ByLocale, LOCALES } from "@/lib/domain/locales";
import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { reasonName, textName } from "@/lib/domain/review/return-entries";
import {
  lacksOwnWords,
  type ReturnReason,
  type ReturnTarget,
  type ReturnTargets,
  returnedFor,
} from "@/lib/domain/review/return-reasons";
import { invalid } from "@/lib/domain/result";
import type { Tx } from "@/lib/server/db/client";
import { stopWith } from "./transact";

/** One defect as the officer wrote it, in every language. */
export interface ReturnItemInput {
  readonly target: string;
  readonly reason: string;
  readonly text: ByLocale<string>;
}

interface CheckedItem {
  readonly target: ReturnTarget;
  readonly reason: ReturnReason;
  readonly text: ByLocale<string>;
}

const textError = (reason: ReturnReason, text: string): string | undefined => {
  if (!text.trim()) return "required";
  if (lacksOwnWords(reason, text)) return "ownWords";
  return text.length > OFFICER_WORDS.returnText ? "tooLong" : undefined;
};

/** Refuses an empty list (field `items`), unknown targets or reasons and missing texts (under the names of
 *  return-entries). All defects are told at once (Reg. art. 18 一次性告知). */
export const checkedItems = (targets: ReturnTargets, items: readonly ReturnItemInput[]): CheckedItem[] => {
  const errors: Record<string, string> = {};
  const checked = items.flatMap((item): CheckedItem[] => {
    const known = returnedFor(targets, item);
    if (!known) {
      errors[reasonName(item.target)] = item.reason ? "notAnOption" : "required";
      return [];
    }
    const { target, reason } = known;
    const { text } = item;
    for (const locale of LOCALES) {
      const wrong = textError(reason, text[locale]);
      if (wrong) errors[textName(target, locale)] = wrong;
    }
    return [{ target, reason, text: byLocale((locale) => text[locale].trim()) }];
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
