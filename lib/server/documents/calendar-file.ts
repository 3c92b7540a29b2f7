import "server-only";
import ical, { ICalAlarmType } from "ical-generator";
import { shanghaiInstant } from "@/lib/domain/calendar/plain-date";
import { bilingual, inLanguage } from "@/lib/domain/text";
import { slotEnd } from "@/lib/domain/visit/slots";
import type { VisitForCalendar } from "../db/questions/booking/visit-for-calendar";
import { inBoth, word, wordWith } from "./sheet/words";

const DAY_SECONDS = 24 * 60 * 60;

/** A visit as a calendar file in both languages, with a reminder the day before. */
export const calendarFile = ({ number, date, start, bookedAt, hall }: VisitForCalendar): string => {
  const calendar = ical({ prodId: "//permits//appointments//EN" });
  const title = inBoth(wordWith("slipEntry", { number }));
  calendar.createEvent({
    id: number,
    stamp: bookedAt,
    start: shanghaiInstant(date, start),
    end: shanghaiInstant(date, slotEnd(start)),
    summary: title,
    description: inBoth(word("slipMissed")),
    location: inBoth(
      bilingual((language) => `${inLanguage(hall.name, language)}, ${inLanguage(hall.address, language)}`),
    ),
    alarms: [{ type: ICalAlarmType.display, trigger: DAY_SECONDS, description: title }],
  });
  return calendar.toString();
};
