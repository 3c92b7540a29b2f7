import { previewWords } from "@/components/desk/returning/preview-words";
import { reasonBook, targetNames } from "@/components/desk/returning/return-texts";
import { correctionDue } from "@/lib/domain/case/deadlines";
import { lastDayToBook } from "@/lib/domain/visit/book-again";
import { today } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import type { CaseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";

/** What the window ticks for a correction, and what the applicant's telephone will show of it. */
export const correctionOf = async (found: CaseForOfficer, locale: string) => {
  const day = today();
  const { heldExpiresOn = "" } = found.answers;
  const due = lastDayToBook(correctionDue(day, heldExpiresOn), day, heldExpiresOn, await loadCalendar());
  return {
    returning: {
      act: "correct",
      book: await reasonBook(locale, "correct"),
      names: await targetNames(found),
    },
    preview: { words: await previewWords(found.type), dueOn: due?.date ?? null },
  } as const;
};
