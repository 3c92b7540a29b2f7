import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { today } from "@/lib/server/base/clock";
import { playMorning, type Told } from "@/prisma/seed/morning/play";
import { seedCalendar } from "@/prisma/seed/calendar";
import { seedHalls } from "@/prisma/seed/halls";
import { seedOfficers } from "@/prisma/seed/people/officers";
import { emptyTables } from "../../support/database";
import { at } from "../../support/practice-days";

const PLAY_TIMEOUT = 240_000;

const played = async (signal?: AbortSignal): Promise<{ date: string; told: Told[] }> => {
  const told: Told[] = [];
  const stage = { tell: (one: Told) => void told.push(one), pause: async () => undefined };
  const date = await playMorning(signal ? { ...stage, signal } : stage);
  return { date, told };
};

const outcome = async (date: string): Promise<Record<string, string>> => {
  const rows = await db.appointment.findMany({
    where: { date },
    select: { status: true, application: { select: { fullName: true, state: true } } },
  });
  return Object.fromEntries(
    rows.map(({ status, application }) => [
      application.fullName?.split(" ")[0] ?? "",
      `${status} ${application.state}`,
    ]),
  );
};

beforeAll(async () => {
  await emptyTables();
  await seedCalendar();
  await seedHalls();
  await seedOfficers();
  await setPracticeTime(at("2026-11-27T16:30:00"));
  await ensureSlots(today());
}, PLAY_TIMEOUT);
afterAll(disconnect);

it(
  "plays the next working day's morning to its end, and the one after it when it is started again",
  async () => {
    const { date, told } = await played();

    expect(date).toBe("2026-11-30");
    expect(await outcome(date)).toEqual({
      HOFFMANN: "DONE ACCEPTED",
      LINDQVIST: "DONE ACCEPTED",
      FERRARI: "DONE ACCEPTED",
      CARTER: "NO_SHOW TO_BOOK",
      YAMADA: "DONE ACCEPTED",
      MOREAU: "INVALID_VISIT TO_BOOK",
      HALVORSEN: "CHECKED_IN WINDOW_REVIEW",
      PEREIRA: "CANCELLED_BY_HALL TO_BOOK",
    });
    const tickets = await db.ticket.groupBy({ by: ["hallId", "status"], where: { date }, _count: true });
    expect(tickets.map(({ hallId, status, _count }) => `${hallId} ${status} ${_count}`).sort()).toEqual([
      "1 DONE 4",
      "1 MISSED 1",
      "1 SERVING 1",
    ]);
    // Nothing of the play was refused, and each step leads to a page.
    expect(told.filter(({ sentence }) => sentence.includes("the answer"))).toEqual([]);
    expect(told.filter(({ page }) => !page.startsWith("/"))).toEqual([]);
    expect(told.map(({ time }) => time)).toEqual(told.map(({ time }) => time).sort());

    const again = await played();
    expect(again.date).toBe("2026-12-01");
    expect(Object.keys(await outcome(again.date))).toHaveLength(8);
  },
  PLAY_TIMEOUT,
);

it(
  "ends after the step under way when it is told to stop",
  async () => {
    const stop = new AbortController();
    const told: Told[] = [];
    await playMorning({
      tell: (one) => {
        told.push(one);
        if (told.length === 3) stop.abort();
      },
      pause: async () => undefined,
      signal: stop.signal,
    });

    expect(told).toHaveLength(3);
  },
  PLAY_TIMEOUT,
);
