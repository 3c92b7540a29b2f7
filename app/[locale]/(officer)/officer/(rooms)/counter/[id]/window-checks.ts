import { getTranslations } from "next-intl/server";
import { DOCUMENT_SLOTS, type DocumentSlot } from "@/lib/domain/vocabulary";
import { type WindowCheck, windowChecksFor } from "@/lib/domain/review/window-checks";
import type { CaseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";

const isSlot = (check: WindowCheck): check is DocumentSlot => DOCUMENT_SLOTS.some((slot) => slot === check);

/** What the window ticks before it accepts this case, in the officer's language. */
export const windowChecks = async ({
  type,
  files,
}: CaseForOfficer): Promise<{ code: string; label: string }[]> => {
  const t = await getTranslations("review.windowChecks");
  const slots = await getTranslations("documents.slots");
  const uploaded = DOCUMENT_SLOTS.filter((slot) => files.some((file) => file.slot === slot));
  return windowChecksFor(type, uploaded).map((check) => ({
    code: check,
    label: isSlot(check) ? t("original", { target: slots(`${check}.short`) }) : t(check),
  }));
};
