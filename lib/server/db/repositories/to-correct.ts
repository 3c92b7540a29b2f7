import "server-only";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { correctionsOf } from "@/lib/domain/case/corrections";
import { toCorrect } from "@/lib/domain/case/item-answers";
import type { Form } from "@/lib/domain/form/form";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import type { Tx } from "../client";
import { filesOf } from "./files";
import { openItems } from "./return-items";

/** What keeps a case the window sent back from the next visit: named answers not corrected and sent, whatever was
 *  changed and not sent, and papers the answers demand that are not there. */
export const toCorrectOf = async (
  tx: Tx,
  subject: { readonly id: string; readonly form: () => Form; readonly answers: () => DraftAnswers },
  calendar: Calendar,
): Promise<string[]> => {
  const files = await filesOf(tx, subject.id);
  const { items, unsent, found } = await openItems(tx, subject, files, calendar);
  const { missing } = correctionsOf(found).complaints;
  return [...new Set([...toCorrect(items), ...unsent, ...missing])];
};
