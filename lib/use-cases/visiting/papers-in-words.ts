import "server-only";
import { byLocale } from "@/lib/domain/locales";
import type { LocalText } from "@/lib/domain/text";
import type { FileSlot } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/server/base/messages";

/** The names of papers in every language, for a refusal that is about them. */
export const papersInWords = (slots: readonly FileSlot[]): LocalText =>
  byLocale((locale) => {
    const { documents, errors } = messagesOf(locale);
    return slots.map((slot) => documents.slots[slot].short).join(errors.ruleJoint);
  });
