import { writeFileSync } from "node:fs";
import { addDays, shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { bookableDates } from "@/lib/domain/visit/release";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { tokenOfSession } from "@/lib/server/edge/auth/session-cookie";
import { createSession } from "@/lib/server/edge/auth/sessions";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { aToBook, bookingOf, expectOk } from "../support/factories/cases";
import { aCopyOf } from "../support/factories/copies";
import { aHall } from "../support/factories/halls";
import { anApplicant } from "../support/factories/people";

// Makes the people of `npm run load` in an empty database and writes down how to speak for them: as many copies of one
// case that walked through the pre-review, each with a person, an account and a session of its own.
const [, , file = "", crowd = "2000", others = "200"] = process.argv;

/** Ten in the morning, when every hall has released its last day. */
const OPENING = new Date("2026-11-23T10:00:00+08:00");
await setPracticeTime(OPENING);
const halls = { rush: 100, one: 200, mixed: 20, families: 1 };
for (const [id, capacity] of Object.entries(halls)) await aHall({ id, capacity });
await db.hall.updateMany({ data: { returnMinutes: 0 } });

const template = await aToBook();
const aPerson = async (cases = 1) => {
  const applicant = await anApplicant();
  const cookie = await tokenOfSession(await createSession(db, { accountId: applicant.accountId }, "load"));
  const ids: string[] = [];
  while (ids.length < cases) ids.push(await aCopyOf(template, applicant.accountId));
  return { applicant, cookie, ids };
};

const speak = ({ cookie, ids }: { cookie: string; ids: string[] }) => ({ cookie, ids });
const people = async (count: number, cases = 1) => {
  const list: ReturnType<typeof speak>[] = [];
  while (list.length < count) list.push(speak(await aPerson(cases)));
  return list;
};

const { agreementVersion } = await bookingOf(template);
/** Days later than the clock goes while people book, change their minds and book again. */
const dates = bookableDates(now(), await loadCalendar()).slice(-4);
const [date = ""] = dates;
/** Booked the day before, so that today they may be moved. */
const booked: { cookie: string; ids: string[]; appointmentId: string }[] = [];
while (booked.length < Number(others)) {
  const { applicant, cookie, ids } = await aPerson();
  const wish = { ...(await bookingOf({ ...template, id: ids[0] ?? "" }, "mixed")), actor: applicant };
  const start: string =
    ["09:00", "10:00", "11:00", "14:00"][Math.floor(booked.length / dates.length) % 4] ?? "09:00";
  const far = dates[booked.length % dates.length] ?? date;
  const { id } = expectOk(await bookAppointment({ ...wish, date: far, start, applicationId: ids[0] ?? "" }));
  await db.appointment.update({
    where: { id },
    data: {
      bookedOn: addDays(shanghaiDate(OPENING), -1),
      bookedAt: new Date(OPENING.getTime() - 86_400_000),
    },
  });
  booked.push({ cookie, ids, appointmentId: id });
}
writeFileSync(
  file,
  JSON.stringify({
    date,
    dates,
    agreementVersion,
    opening: OPENING,
    rush: await people(Number(crowd)),
    one: await people(1),
    mixed: await people(Number(others)),
    booked,
    families: await people(20, 2),
  }),
);
await disconnect();
