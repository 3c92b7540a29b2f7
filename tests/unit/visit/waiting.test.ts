import { gapsOf, waitOf } from "@/lib/domain/visit/waiting";

const gaps = { low: 8, median: 12, high: 18 };
const at = (time: string, ahead: number, desks: number) => waitOf({ ahead, desks, gaps, time });

describe("how long somebody waits", () => {
  test("five people ahead of two desks", () =>
    expect(at("10:00", 5, 2)).toEqual({ from: 20, until: 55, estimate: 33 }));

  test("nobody ahead: soon, and never no time at all", () =>
    expect(at("10:00", 0, 3)).toEqual({ from: 0, until: 10, estimate: 2 }));

  test("no desk works: one will", () => expect(at("10:00", 2, 0)).toEqual(at("10:00", 2, 1)));

  test("before the hall opens, its opening is waited for", () =>
    expect(at("08:30", 0, 1)).toEqual({ from: 30, until: 50, estimate: 36 }));

  test("what does not end before noon goes on at two", () =>
    expect(at("11:40", 5, 1)).toEqual({ from: 160, until: 230, estimate: 186 }));

  test("at noon the afternoon is waited for", () =>
    expect(at("12:00", 0, 1)).toEqual({ from: 120, until: 140, estimate: 126 }));

  test("after closing the desks go on with who is there", () =>
    expect(at("18:10", 1, 1)).toEqual({ from: 5, until: 40, estimate: 18 }));
});

describe("the time between two visitors", () => {
  const known = { low: 4, median: 5, high: 6 };
  test("is the hall's own from twenty on, and what is usual before", () => {
    expect(gapsOf(false, { ...known, count: 20 })).toEqual(known);
    expect(gapsOf(false, { ...known, count: 19 })).toEqual(gaps);
    expect(gapsOf(false, undefined)).toEqual(gaps);
  });

  test("is longer in a room than at a window", () =>
    expect(gapsOf(true, undefined).median).toBeGreaterThan(gapsOf(false, undefined).median));
});
