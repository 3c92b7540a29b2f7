import { allotNearest, type FreeHour, type LostVisit } from "@/lib/domain/visit/closing";

const hour = (date: string, start: string, free = 1, hallId = "1"): FreeHour => ({
  hallId,
  date,
  start,
  free,
  freeOfType: {},
});
const lost: LostVisit = { hallId: "1", date: "2026-11-24", start: "10:00", type: "FIRST", before: undefined };
const names = (visits: readonly LostVisit[], hours: readonly FreeHour[]) =>
  allotNearest(visits, hours).map((place) => place && `${place.hallId} ${place.date} ${place.start}`);

test("the nearest place is of the same hall, then of the nearest day, then of the nearest hour", () => {
  const hours = [
    hour("2026-11-24", "10:00", 1, "2"),
    hour("2026-11-26", "10:00"),
    hour("2026-11-25", "16:00"),
    hour("2026-11-25", "11:00"),
  ];
  expect(names([lost, lost, lost, lost, lost], hours)).toEqual([
    "1 2026-11-25 11:00",
    "1 2026-11-25 16:00",
    "1 2026-11-26 10:00",
    "2 2026-11-24 10:00",
    undefined,
  ]);
});

test("no place beyond a type's limit or the document held is given", () => {
  const limited = { ...hour("2026-11-25", "10:00", 3), freeOfType: { FIRST: 1 } };
  const renewal = { ...lost, type: "RENEWAL" };
  expect(names([lost, lost, renewal], [limited])).toEqual([
    "1 2026-11-25 10:00",
    undefined,
    "1 2026-11-25 10:00",
  ]);
  expect(names([{ ...lost, before: "2026-11-25" }], [limited])).toEqual([undefined]);
  expect(names([{ ...lost, before: "2026-11-26" }], [limited])).toEqual(["1 2026-11-25 10:00"]);
});
