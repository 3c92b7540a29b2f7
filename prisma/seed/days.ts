import { HALL_HOURS, SLOT_STARTS } from "@/lib/domain/visit/slots";
import { shanghaiDate, shanghaiInstant, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import {
  type Calendar,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from "@/lib/domain/calendar/working-days";

export interface Visit {
  readonly date: string;
  readonly start: string;
}

/** The calendar seen from now: everything the seed makes is dated by it, so that the demo never ages. */
export interface Days {
  readonly now: Date;
  readonly today: string;
  /** The `n`th working day before today (before the next one, when today is none). */
  readonly back: (n: number) => string;
  /** An instant on that day, "HH:mm" in Shanghai. */
  readonly at: (n: number, time: string) => Date;
  readonly ago: (minutes: number) => Date;
  /** The visit under way: the hour that runs or ran last, today or on the last working day. */
  readonly present: Visit;
  /** The next hours that begin, today if the halls are still open. */
  readonly coming: readonly [Visit, Visit];
  /** The `n`th working day after today. */
  readonly ahead: (n: number) => string;
}

/** Everybody of the visit under way has been called this long after the hour began. */
const VISIT_MINUTES = 15;

/** A demo begun while the halls are closed opens this long after the last hour of visits began. */
const OPENING_MINUTES = 40;

/** An instant some minutes after a visit's hour began; negative: before. */
export const minutesAfter = ({ date, start }: Visit, minutes: number): Date =>
  new Date(shanghaiInstant(date, start).getTime() + minutes * 60_000);

const hoursOf = (date: string): Visit[] => SLOT_STARTS.map((start) => ({ date, start }));

export const daysFrom = (now: Date, calendar: Calendar): Days => {
  const today = shanghaiDate(now);
  const anchor = isWorkingDay(today, calendar) ? today : nextWorkingDay(today, calendar);
  const back = (n: number): string => {
    let day = anchor;
    for (let left = n; left > 0; left -= 1) day = previousWorkingDay(day, calendar);
    return day;
  };
  const ahead = (n: number): string => {
    let day = today;
    for (let left = n; left > 0; left -= 1) day = nextWorkingDay(day, calendar);
    return day;
  };
  const begun = [...hoursOf(back(1)), ...(anchor === today ? hoursOf(today) : [])].filter(
    (visit) => minutesAfter(visit, VISIT_MINUTES) <= now,
  );
  const coming = [...(anchor === today ? hoursOf(today) : []), ...hoursOf(ahead(1))].filter(
    (visit) => shanghaiInstant(visit.date, visit.start) > now,
  );
  const [next, afterNext] = coming;
  const present = begun.at(-1);
  if (!present || !next || !afterNext)
    throw new Error(`no visiting hour around ${today} ${shanghaiTime(now)}`);
  return {
    now,
    today,
    back,
    ahead,
    at: (n, time) => shanghaiInstant(back(n), time),
    ago: (minutes) => new Date(now.getTime() - minutes * 60_000),
    present,
    coming: [next, afterNext],
  };
};

/** The instant a demo begins at when it is started at `now`: now, while the halls are open; else within the last hour of
 *  visits, because who is still in a hall at the end of its day is sent home. */
export const openingOf = (now: Date, calendar: Calendar): Date => {
  const { present, today } = daysFrom(now, calendar);
  const closes = HALL_HOURS.at(-1)?.until ?? "";
  const open = present.date === today && shanghaiTime(now) < closes;
  return open ? now : minutesAfter(present, OPENING_MINUTES);
};
