import "server-only";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { slotEnd } from "@/lib/domain/visit/slots";
import { inLanguage, type LocalText } from "@/lib/domain/text";
import type { OutboxRow } from "@/lib/server/db/repositories/outbox";
import { messageRow } from "../case/notify";
import type { MadeVisit } from "./visit-to-book";

/** "11-23 15:30": the last moment to cancel, as a message says it. */
const cancelByInWords = (last: Date): string => `${shanghaiDate(last).slice(5)} ${shanghaiTime(last)}`;

/** The one visit of an act, told in the language of its applicant. */
export const tellVisit =
  (template: "booked" | "rescheduled", hall: LocalText) => (made: readonly MadeVisit[]) =>
    made.map(({ visit: { date, start }, moved, cancelBy }) =>
      messageRow(moved, template, {
        date,
        slot: `${start}-${slotEnd(start)}`,
        hall: inLanguage(hall, moved.applicant.locale),
        cancelBy: cancelByInWords(cancelBy),
      }),
    );

/** One message for all of them: they share the account, so its telephone. Where they come in two hours it names the time
 *  from the first to the last, and the earliest last moment to cancel. */
export const tellFamily =
  (hall: LocalText) =>
  (made: readonly MadeVisit[]): OutboxRow[] => {
    const inOrder = [...made].sort((one, other) => one.visit.start.localeCompare(other.visit.start));
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    if (!first || !last) return [];
    return [
      messageRow(first.moved, "bookedFamily", {
        n: made.length,
        date: first.visit.date,
        slot: `${first.visit.start}-${slotEnd(last.visit.start)}`,
        hall: inLanguage(hall, first.moved.applicant.locale),
        cancelBy: cancelByInWords(first.cancelBy),
      }),
    ];
  };
