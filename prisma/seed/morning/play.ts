import { shanghaiInstant, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type { Actor, OfficerActor } from "@/lib/domain/actors";
import type { OfficerRole } from "@/lib/domain/vocabulary";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db } from "@/lib/server/db/client";
import { paths } from "@/lib/paths";
import { closeHallDay } from "@/lib/use-cases/office/close-hall-day";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { movePracticeClock } from "@/lib/use-cases/time/move-practice-clock";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { daysFrom } from "../days";
import { expectOk } from "../expect-ok";
import { type Desk, actAt } from "./desks";
import { type Visitor, officersOfHouse, visitorsOf } from "./visitors";

const HALL = "1";
const OPENS = "08:50";
/** Minutes from then on: the halls open, the other hall closes, the hour of nine is over, the play ends. */
const CALLING_FROM = 10;
const OTHER_HALL_CLOSES = 46;
const HOUR_OVER = 71;
const ENDS = 106;

/** One thing that happened, and the page that shows it (without its locale). */
export interface Told {
  readonly time: string;
  readonly sentence: string;
  readonly page: string;
}

interface Stage {
  readonly tell: (told: Told) => void;
  /** Waited for after each step; at once where somebody wants to see the end only. */
  readonly pause: () => Promise<void>;
  readonly signal?: AbortSignal;
}

/** Plays the next working day's morning in hall 1 by the use-cases alone, on the practice clock of the whole demo: people
 *  come, are called to two windows and a room, one is late, one never comes, one does not hear the call, and another hall
 *  closes. Who is not done at the end stays where they are, for whoever wants to go on.
 *  @returns the date that was played */
export const playMorning = async ({ tell, pause, signal }: Stage): Promise<string> => {
  const days = daysFrom(now(), await loadCalendar());
  const date = days.ahead(1);
  await ensureSlots(days.today);
  const officers = await officersOfHouse();
  const visitors = await visitorsOf(days, officers, date);
  const desks = await desksOf(officers);
  const admin = oneOf(officers, "ADMIN");
  const opens = shanghaiInstant(date, OPENS);

  const step = async (minute: number, act: () => Promise<Omit<Told, "time">>) => {
    const at = new Date(opens.getTime() + minute * 60_000);
    if (at > now()) expectOk(await movePracticeClock({ now: at.toISOString() }), "the clock");
    tell({ time: shanghaiTime(at), ...(await act()) });
    await pause();
  };

  await step(0, async () => ({
    sentence: `It is the morning of ${date}. ${visitors.filter((one) => one.hallId === HALL).length} people have booked hall 1.`,
    page: paths.demoClock(),
  }));
  for (let minute = 1; minute <= ENDS; minute += 1) {
    for (const visitor of visitors.filter((one) => one.hallId === HALL && comesAt(one, opens) === minute))
      if (!signal?.aborted) await step(minute, () => arrives(visitor, officers));
    if (minute === OTHER_HALL_CLOSES && !signal?.aborted) await step(minute, () => closes(admin, date));
    if (minute === HOUR_OVER && !signal?.aborted) await step(minute, () => whoNeverCame(visitors));
    if (signal?.aborted) break;
    if (minute < CALLING_FROM) continue;
    for (const desk of desks) {
      if (signal?.aborted || minute < desk.next || !(desk.who || (await isAwaited(desk, date)))) continue;
      const page = pageOf(desk);
      await step(minute, async () => ({ sentence: await actAt(desk, minute, visitors), page }));
    }
  }
  return date;
};

/** Calls are seen on the display, what follows at the desk. */
const pageOf = ({ who, forInterview }: Desk): string => {
  if (!who || who.visitor?.answersCalls === false) return `/hall/${HALL}/display`;
  return forInterview ? paths.interview() : paths.counter();
};

const isAwaited = async ({ forInterview }: Desk, date: string): Promise<boolean> =>
  (await db.ticket.findFirst({
    where: { hallId: HALL, date, status: "WAITING", forInterview },
    select: { id: true },
  })) !== null;

const comesAt = ({ start, comes }: Visitor, opens: Date): number | undefined =>
  comes === null
    ? undefined
    : comes +
      (shanghaiInstant("2000-01-01", start).getTime() -
        shanghaiInstant("2000-01-01", shanghaiTime(opens)).getTime()) /
        60_000;

const ofHall = (officers: ReadonlyMap<string, OfficerActor>, role: OfficerRole): OfficerActor[] =>
  [...officers.values()].filter(
    ({ roles, hallId }) => roles.includes(role) && (hallId === HALL || hallId === null),
  );

const oneOf = (officers: ReadonlyMap<string, OfficerActor>, role: OfficerRole): OfficerActor => {
  const [found] = ofHall(officers, role);
  if (!found) throw new Error(`The demo has no ${role} in hall ${HALL}. npm run db:reset fills it anew.`);
  return found;
};

/** Two windows and a room, as far as there are officers for them. */
const desksOf = async (officers: ReadonlyMap<string, OfficerActor>): Promise<Desk[]> => {
  const hall = await db.hall.findUniqueOrThrow({ where: { id: HALL } });
  const desks = (role: OfficerRole, places: readonly string[], forInterview: boolean): Desk[] =>
    ofHall(officers, role)
      .slice(0, places.length)
      .map((officer, at) => ({
        place: places[at] ?? "",
        forInterview,
        officer,
        who: undefined,
        next: CALLING_FROM,
      }));
  return [
    ...desks("WINDOW", hall.windows.slice(0, 2), false),
    ...desks("INTERVIEWER", hall.rooms.slice(0, 1), true),
  ];
};

/** The hall's kiosk where one is paired; else its reception. */
const whoLetsIn = async (officers: ReadonlyMap<string, OfficerActor>): Promise<Actor> => {
  const kiosk = await db.hallDevice.findFirst({
    where: { hallId: HALL, kind: "KIOSK", pairedAt: { not: null }, revokedAt: null },
    select: { id: true },
  });
  return kiosk
    ? { kind: "device", deviceId: kiosk.id, device: "KIOSK", hallId: HALL }
    : oneOf(officers, "RECEPTION");
};

const arrives = async (
  { name, number, start, comes, phone }: Visitor,
  officers: ReadonlyMap<string, OfficerActor>,
): Promise<Omit<Told, "time">> => {
  const actor = await whoLetsIn(officers);
  const given = await checkIn({ actor, number });
  const where = actor.kind === "device" ? "at the kiosk" : "at the reception";
  const late = (comes ?? 0) > 30 ? `, ${comes} minutes late but within the hour,` : "";
  const sentence =
    given.kind === "ok"
      ? `${name}, booked for ${start}, comes${late} and is given ${given.data.ticketNumber} ${where}.`
      : `${name} comes, but the answer ${where} is "${given.kind === "refused" ? given.code : given.kind}".`;
  return {
    sentence: phone ? `${sentence} Their phone: 199 0000 ${phone}.` : sentence,
    page: phone ? paths.ticket() : `/hall/${HALL}/kiosk`,
  };
};

const closes = async (actor: OfficerActor, date: string): Promise<Omit<Told, "time">> => {
  const closed = await closeHallDay({ actor, hallId: "3", date, reason: "system" });
  const sentence =
    closed.kind === "ok"
      ? `Hall 3 closes for today; so many visits are cancelled and told by message: ${closed.data.cancelled}.`
      : "Hall 3 is closed for today already.";
  return { sentence, page: paths.demoInbox() };
};

const whoNeverCame = async (visitors: readonly Visitor[]): Promise<Omit<Told, "time">> => {
  const numbers = visitors.map(({ number }) => number);
  const rows = await db.appointment.findMany({
    where: { number: { in: numbers }, status: "NO_SHOW" },
    select: { number: true },
  });
  const names = rows.map((row) => visitors.find(({ number }) => number === row.number)?.name ?? row.number);
  return {
    sentence: `The hour of nine is over. Who never came is noted down as a no-show: ${names.join(", ") || "nobody"}.`,
    page: paths.demoInbox(),
  };
};
