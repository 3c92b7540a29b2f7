import "server-only";
import ical, { ICalAlarmType } from "ical-generator";
import { shanghaiInstant, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { bilingual, inLanguage } from "@/lib/domain/text";
import { slotEnd, visitWindow } from "@/lib/domain/visit/slots";
import { formatMoment } from "@/lib/i18n/dates";
import type { VisitForCalendar } from "../db/questions/booking/visit-for-calendar";
import { inBoth, word, wordWith } from "./sheet/words";

const DAY_SECONDS = 24 * 60 * 60;

/** A visit as a calendar file in both languages, with a reminder the day before and the link that cancels it. */
export const calendarFile = (visit: VisitForCalendar, cancelLink: string): string => {
  const { number, date, start, bookedAt, cancelBy, hall } = visit;
  const calendar = ical({ prodId: "//permits//appointments//EN" });
  const title = inBoth(wordWith("slipEntry", { number }));
  calendar.createEvent({
    id: number,
    stamp: bookedAt,
    start: shanghaiInstant(date, start),
    end: shanghaiInstant(date, slotEnd(start)),
    summary: title,
    description: [
      inBoth(
        wordWith("slipCheckIn", {
          from: shanghaiTime(visitWindow(date, start).opens),
          until: slotEnd(start),
        }),
      ),
      inBoth(word("entryBring")),
      inBoth(
        bilingual(
          (language) => wordWith("entryCancelBy", { time: formatMoment(cancelBy, language) })[language],
        ),
      ),
      inBoth(word("slipMissed")),
      inBoth(word("entryCancelLink")),
      cancelLink,
    ].join("\n"),
    location: inBoth(
      bilingual((language) => `${inLanguage(hall.name, language)}, ${inLanguage(hall.address, language)}`),
    ),
    alarms: [{ type: ICalAlarmType.display, trigger: DAY_SECONDS, description: title }],
  });
  return calendar.toString();
};
