import { GET } from "@/app/api/board/[table]/route";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { dayBoard } from "@/lib/server/db/questions/hall/day-board";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import { aBooked } from "../../support/factories/cases";
import { anAccepted } from "../../support/factories/hall-cases";
import { anOfficer } from "../../support/factories/people";
import { aRequest } from "../../support/factories/requests";
import { at, onAMonday } from "../../support/practice-days";

jest.mock(
  "next-intl/server",
  () =>
    jest.requireActual<typeof import("../../support/words-of-pages")>("../../support/words-of-pages")
      .serverWords,
);

const DAY = "2026-11-24";
const administrator = () => anOfficer(["ADMIN"]);

beforeEach(() => onAMonday({ capacity: 6 }));
afterAll(disconnect);

/** One came at ten and was accepted, one booked ten and did not come, one has booked eleven. */
const aDay = async (): Promise<void> => {
  await aBooked({ start: "10:00" });
  await aBooked({ start: "11:00" });
  await anAccepted({ start: "10:00" });
  const where = { hallId_date_start: { hallId: "1", date: DAY, start: "10:00" } };
  await db.slot.update({ where, data: { held: 1, keptBack: 2 } });
  await setPracticeTime(at(`${DAY}T11:01:00`));
  await fireDeadlines(at(`${DAY}T11:01:00`));
};

it("shows what became of every place of a day", async () => {
  await aDay();
  const board = await dayBoard(await administrator(), { hallId: "1", date: DAY });

  expect(board?.hours.find(({ start }) => start === "10:00")).toEqual({
    start: "10:00",
    places: 6,
    came: 1,
    expected: 0,
    noShow: 1,
    held: 1,
    keptBack: 2,
    free: 1,
  });
  expect(board?.hours.find(({ start }) => start === "11:00")).toMatchObject({ expected: 1, free: 5 });
  expect(board?.hours).toHaveLength(7);
  expect(board?.missed).toBe(0.5);
  expect(board?.waits[0]).toMatchObject({ hour: null, waiting: { n: 1 } });
});

it("forecasts the next ten working days from what is booked of them", async () => {
  await aBooked();
  const board = await dayBoard(await administrator(), { date: "2026-11-23" });

  expect(board?.hallId).toBe("1");
  expect(board?.load).toHaveLength(10);
  expect(board?.load[0]).toEqual({
    date: DAY,
    places: 42,
    booked: 1,
    visitors: 1,
    windowHours: null,
    load: null,
  });
});

it("shows nothing of a hall that is not there, and nothing to other officers", async () => {
  expect(await dayBoard(await administrator(), { hallId: "9", date: DAY })).toBeUndefined();
  expect(await dayBoard(await anOfficer(["RECEPTION"], "1"), { hallId: "1", date: DAY })).toBeUndefined();
});

it("gives each table away as a file", async () => {
  await aDay();
  const actor = await administrator();
  const file = async (table: string, hall = "1") => {
    const address = `/api/board/${table}?hall=${hall}&date=${DAY}&format=csv&language=en`;
    return GET(await aRequest("GET", address, { actor }), { params: Promise.resolve({ table }) });
  };
  const places = await (await file("places")).text();

  expect(places).toContain("10:00–11:00,6,1,0,1,1,2,1\r\n");
  expect(await (await file("load")).text()).toContain("Wed 25 Nov 2026,42,0,0,");
  expect(await (await file("waits")).text()).toMatch(/\r\nAll,1,/);
  expect((await file("places", "9")).status).toBe(404);
});
