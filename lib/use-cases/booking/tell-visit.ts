import "server-only";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { mayStillCancel } from "@/lib/domain/visit/cancellation";
import { slotEnd } from "@/lib/domain/visit/slots";
import { inLanguage, type LocalText } from "@/lib/domain/text";
import { now } from "@/lib/server/base/clock";
import type { OutboxRow } from "@/lib/server/db/repositories/outbox";
import { messageRow } from "../case/notify";
import type { MadeVisit } from "./visit-to-book";

/** "11-23 15:30": the last moment to cancel, as a message says it. */
const cancelByInWords = (last: Date): string => `${shanghaiDate(last).slice(5)} ${shanghaiTime(last)}`;

/** The one visit of an act, told in the language of its applicant; a place so near that it cannot be given up any more says
 *  that instead of the last moment to cancel. */
export const tellVisit =
  (template: "booked" | "rescheduled", hall: LocalText) => (made: readonly MadeVisit[]) =>
    made.map(({ visit: { date, start }, moved, cancelBy }) => {
      const words = {
        date,
        slot: `${start}-${slotEnd(start)}`,
        hall: inLanguage(hall, moved.applicant.locale),
      };
      return mayStillCancel(now(), cancelBy)
        ? messageRow(moved, template, { ...words, cancelBy: cancelByInWords(cancelBy) })
        : messageRow(moved, `${template}ForGood`, words);
    });

/** One message for all of them: they share the account, so its telephone. Where they come in two hours it names the time
 *  from the first to the last, and the earliest last moment to cancel. */
export const tellFamily =
  (hall: LocalText) =>
  (made: readonly MadeVisit[]): OutboxRow[] => {
    const inOrder = [...made].sort((one, other) => one.visit.start.localeCompare(other.visit.start));
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    if (!first || !last) return [];
    const words = {
      n: made.length,
      date: first.visit.date,
      slot: `${first.visit.start}-${slotEnd(last.visit.start)}`,
      hall: inLanguage(hall, first.moved.applicant.locale),
    };
    return [
      mayStillCancel(now(), first.cancelBy)
        ? messageRow(first.moved, "bookedFamily", { ...words, cancelBy: cancelByInWords(first.cancelBy) })
        : messageRow(first.moved, "bookedFamilyForGood", words),
    ];
  };
