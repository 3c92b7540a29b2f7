interface Visit {
  readonly number: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly bookedAt: Date;
  readonly title: string;
  readonly place: string;
}

const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, "");
/** Commas, semicolons and backslashes have a meaning in the format (RFC 5545 §3.3.11). */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, "\\n");

/** The visit as a calendar entry with a reminder the day before, as an address a link can download. */
export const calendarFile = ({ number, starts, ends, bookedAt, title, place }: Visit): string => {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//permits//appointments//EN",
    "BEGIN:VEVENT",
    `UID:${number}`,
    `DTSTAMP:${stamp(bookedAt)}`,
    `DTSTART:${stamp(starts)}`,
    `DTEND:${stamp(ends)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER:-P1D",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(`${lines.join("\r\n")}\r\n`)}`;
};
